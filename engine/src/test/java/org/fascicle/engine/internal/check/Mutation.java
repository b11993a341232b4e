package org.fascicle.engine.internal.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.fascicle.api.experiment.AnalysisRequest;
import org.fascicle.api.experiment.ConnectomeSource;
import org.fascicle.api.experiment.Delay;
import org.fascicle.api.experiment.Endpoint;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Factor;
import org.fascicle.api.experiment.Integrator;
import org.fascicle.api.experiment.Monitor;
import org.fascicle.api.experiment.Noise;
import org.fascicle.api.experiment.Population;
import org.fascicle.api.experiment.PrepareStep;
import org.fascicle.api.experiment.Projection;
import org.fascicle.api.experiment.Regions;
import org.fascicle.api.experiment.Sampling;
import org.fascicle.api.experiment.Sense;
import org.fascicle.api.experiment.Stimulus;
import org.fascicle.api.experiment.Value;
import org.fascicle.api.experiment.Weights;

/** Draws experiments that are sound in most places and nonsense in some. */
final class Mutation {

    private static final List<String> NAMES = List.of("p", "q", "x", "y", "c", "u", "theta", "tau", "a", "k", "sigma", "nope",
            "", "a.b", "*");
    private static final List<String> UNITS = List.of("ms", "s", "Hz", "mV", "1", "", "1/ms", "1/sqrt(ms)", "mm", "furlong",
            "ms^", "rad/ms", "%");
    private static final List<String> TEXTS = List.of("t", "x", "x*x", "sin(x)", "1 +", "((", "x/0", "t/1[ms]", "0", "\"text\"",
            "normal()",
            "sum(x)", "x[1]", "1[furlong]", "", "where(x, 1, 2)", "x'", "y = x", "exp(1000)", "π");

    private final Random random;
    private final List<Path> files;
    private final double oddity;

    Mutation(Random random, List<Path> files, double oddity) {
        this.random = random;
        this.files = files;
        this.oddity = oddity;
    }

    private boolean odd() {
        return random.nextDouble() < oddity;
    }

    private <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private String name(String sound) {
        return odd() ? any(NAMES) : sound;
    }

    private double number() {
        return any(List.of(0.0, 1.0, -1.0, 0.1, 3.0, 1e-9, 1e9, 1e300, -1e300, Double.MIN_VALUE, Double.NaN,
                Double.POSITIVE_INFINITY));
    }

    private Value value(double sound, String unit) {
        return odd() ? oddValue() : Value.of(sound, unit);
    }

    private Value oddValue() {
        return switch (random.nextInt(11)) {
            case 0, 1 -> Value.of(number(), any(UNITS));
            case 2 -> Value.of(any(TEXTS));
            case 3 -> new Value.Flag(random.nextBoolean());
            case 4 -> new Value.Many(random.nextBoolean() ? List.of() : List.of(Value.of(number()), value(1, "ms"),
                    Value.of("w")), any(UNITS));
            case 5 -> file();
            case 6 -> new Value.Uniform(number(), number(), any(UNITS));
            case 7 -> new Value.Normal(number(), number(), any(UNITS));
            case 8 -> new Value.Lorentz(number(), number(), any(UNITS));
            case 9 -> new Value.ByLabel(Map.of(any(NAMES), value(1, "ms")), any(UNITS));
            default -> new Value.Expression(any(TEXTS));
        };
    }

    private Value.FromFile file() {
        return new Value.FromFile(any(files), random.nextInt(4) == 0 ? Optional.of("v") : Optional.empty(),
                random.nextInt(3) == 0 ? OptionalInt.of(random.nextInt(5) - 1) : OptionalInt.empty(), any(UNITS));
    }

    private Optional<Value> maybe(double sound, String unit) {
        return random.nextInt(3) == 0 ? Optional.of(value(sound, unit)) : Optional.empty();
    }

    private Map<String, Value> settings(Map<String, Value> sound) {
        var settings = new LinkedHashMap<>(sound);
        settings.replaceAll((key, value) -> odd() ? oddValue() : value);
        if (odd()) {
            settings.put(any(NAMES), oddValue());
        }
        return settings;
    }

    private Regions regions(Regions sound) {
        if (!odd()) {
            return sound;
        }
        return switch (random.nextInt(6)) {
            case 0 -> new Regions.All();
            case 1 -> new Regions.Rest();
            case 2 -> new Regions.Having(Map.of(any(NAMES), any(NAMES)));
            case 3 -> new Regions.Named(List.of());
            case 4 -> new Regions.Named(List.of(any(List.of("0", "1..2", "5..1", "99999999999", "-1", "r1", "[", "r*", "?",
                    "0..9"))));
            default -> new Regions.Named(List.of(any(NAMES), any(NAMES)));
        };
    }

    private Endpoint endpoint(String population, String quantity) {
        return new Endpoint(name(population), odd() ? any(TEXTS) : quantity);
    }

    private Population population(String name, String model, String state, String port, Regions where) {
        Map<String, Noise> noise = random.nextBoolean() ? Map.of() : Map.of(name(random.nextBoolean() ? state : port),
                noise());
        Map<String, Value> initial = random.nextBoolean() ? Map.of() : Map.of(name(state), value(0.5, ""));
        Map<String, Value> history = odd() ? Map.of(name(state), random.nextBoolean() ? file() : oddValue()) : Map.of();
        return new Population(name(name), name(model), odd()
                && random.nextBoolean() ? Optional.empty() : Optional.of(regions(where)),
                odd() ? OptionalInt.of(any(List.of(-1, 0, 1, 3, 40, Integer.MAX_VALUE))) : OptionalInt.empty(),
                odd() ? Optional.of(any(NAMES)) : Optional.empty(),
                        settings(model.equals("leak") ? Map.of("tau", Value.of(10, "ms")) : Map.of()),
                initial, odd() ? Optional.of(random.nextBoolean() ? file() : oddValue()) : Optional.empty(), history,
                odd() ? Optional.of(oddValue()) : Optional.empty(), noise);
    }

    private Noise noise() {
        return new Noise(name(random.nextBoolean() ? "white" : "ou"), settings(Map.of()), random.nextBoolean(),
                odd() ? Optional.of(random.nextBoolean() ? file() : oddValue()) : Optional.empty(),
                odd() ? Optional.of(new Factor(any(TEXTS), any(List.of(Sense.values())))) : Optional.empty());
    }

    private Weights weights() {
        return switch (odd() ? random.nextInt(4) : 4) {
            case 0 -> new Weights.Constant(number(), random.nextBoolean());
            case 1 -> new Weights.Random(oddValue(), number(), random.nextBoolean());
            case 2 -> new Weights.Given(file());
            case 3 -> new Weights.Random(new Value.Uniform(0, 1, ""), 0.5, true);
            default -> new Weights.FromConnectome();
        };
    }

    private Projection projection(String name, String from, String quantity, String to, String port, String coupling,
            String gain) {
        Optional<Delay> delay = random.nextBoolean() ? Optional.empty() : Optional.of(new Delay(name("conduction"),
                settings(Map.of("speed", Value.of(2, "mm/ms"))),
                        odd() ? any(NAMES) : any(List.of("nearest", "floor", "ceil", "linear"))));
        return new Projection(name(name), endpoint(from, quantity), endpoint(to, port), name(coupling),
                settings(Map.of(gain, Value.of(0.1, "1/ms"))), value(0.5, ""),
                        odd() ? Optional.of(any(TEXTS)) : Optional.empty(), delay,
                weights(), odd() ? Optional.of(oddValue()) : Optional.empty());
    }

    private Monitor monitor(String name, String population, String quantity) {
        Sampling sampling = any(List.of(Sampling.values()));
        boolean raw = sampling == Sampling.RAW && !odd();
        boolean start = random.nextBoolean();
        return new Monitor(name(name), odd() ? List.of() : List.of(endpoint(population, quantity)),
                odd() ? Optional.of(name("low-pass")) : Optional.empty(), sampling,
                raw ? Optional.empty() : Optional.of(value(5, "ms")), start && !odd() ? Optional.empty() : maybe(5, "ms"),
                maybe(15, "ms"), start, odd() ? settings(Map.of()) : Map.of());
    }

    private ConnectomeSource connectome() {
        List<PrepareStep> prepare = new ArrayList<>();
        if (odd()) {
            prepare.add(new PrepareStep(any(List.of("row", "log1p", "spectral", "threshold", "symmetrise", "nope", "max-row",
                    "column")),
                    random.nextBoolean() ? Optional.of(oddValue()) : Optional.empty()));
        }
        boolean byMatrix = odd();
        return new ConnectomeSource(odd() && random.nextInt(3) == 0 ? Optional.of(any(files)) : Optional.empty(),
                byMatrix ? Optional.empty() : Optional.of(name("given")), odd() ? Optional.of(name("given")) : Optional.empty(),
                byMatrix ? Optional.of(random.nextBoolean() ? file() : oddValue()) : Optional.empty(),
                odd() ? Optional.of(random.nextBoolean() ? file() : oddValue()) : Optional.empty(),
                odd() ? Optional.of(random.nextBoolean() ? file() : oddValue()) : Optional.empty(),
                odd() ? Optional.of(random.nextBoolean() ? file() : oddValue()) : Optional.empty(), prepare,
                odd() ? Optional.of(any(List.of("source-target", "target-source", "up"))) : Optional.empty(),
                odd(), random.nextBoolean(),
                odd() ? settings(Map.of()) : Map.of());
    }

    /** The next experiment. */
    Experiment.Builder next() {
        var next = Experiment.builder().seed(random.nextLong())
                .integrator(Integrator.of(name(any(List.of("euler", "heun", "rk4", "exponential-euler")))))
                .inputsPerStage(random.nextInt(8) == 0)
                .dt(value(0.5, "ms")).duration(value(20, "ms"))
                .add(population("p", "leak", "x", "c", new Regions.Named(List.of("r0", "r2"))))
                .add(population("q", any(List.of("rotor", "phase", "signal")), "x", "c", new Regions.Rest()))
                .add(projection("pq", "p", "x", "q", "c", "linear", "a"))
                        .add(projection("pp", "p", "x", "p", "c", "diffusive", "k"))
                .add(monitor("m", "p", "x")).add(monitor("n", "q", ""));
        if (!odd()) {
            next.connectome(connectome());
        }
        if (random.nextInt(4) == 0) {
            String waveform = any(List.of("pulse", "ramp", "sine", "constant", "nope", "pulse-train", "alpha", "gaussian",
                    "noise",
                    "data"));
            boolean data = waveform.equals("data") != odd();
            next.add(new Stimulus(name("s"), endpoint("p", "c"), waveform, settings(data ? Map.of("values", file())
                    : Map.of("amplitude", Value.of(1, "1/ms"))),
                    odd() ? Optional.of(regions(new Regions.All())) : Optional.empty(),
                    waveform.equals("noise") != odd() ? Optional.of(noise()) : Optional.empty()));
        }
        if (odd()) {
            next.add(new AnalysisRequest(name("a"), name("m"), name("mean"), settings(Map.of())));
        }
        return next;
    }
}
