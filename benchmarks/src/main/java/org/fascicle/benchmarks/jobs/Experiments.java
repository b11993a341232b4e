package org.fascicle.benchmarks.jobs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fascicle.api.experiment.ConnectomeSource;
import org.fascicle.api.experiment.Delay;
import org.fascicle.api.experiment.Endpoint;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Integrator;
import org.fascicle.api.experiment.Monitor;
import org.fascicle.api.experiment.Noise;
import org.fascicle.api.experiment.Population;
import org.fascicle.api.experiment.Projection;
import org.fascicle.api.experiment.Regions;
import org.fascicle.api.experiment.Sampling;
import org.fascicle.api.experiment.Value;

/** The jobs as experiments, all over {@code atlas: ball} and by Euler's method. */
final class Experiments {

    /** 1 mm of the ball is one step of 1 ms. */
    private static final Delay DELAY = new Delay("conduction", Map.of("speed", Value.of(1, "m/s")), "nearest");
    private static final Value FOR_EVER = Value.of(1e6, "s");

    private Experiments() {
    }

    /**
     * A resting brain: Wong-Wang, diffusive coupling, Ornstein-Uhlenbeck noise on both states, BOLD.
     *
     * @param everyMs the balloon takes a step so often
     */
    static Experiment.Builder brain(boolean delayed, int everyMs, Value duration) {
        var links = Projection.of("links", new Endpoint("cortex", "S_e"), new Endpoint("cortex", "c"), "diffusive")
                .with("k", Value.of(0.2));
        return begun(duration, Value.of(1, "ms"))
                .add(noisyCortex())
                .add(delayed ? links.delayed(DELAY) : links)
                .add(bold(everyMs));
    }

    /** That brain, for ever. */
    static Experiment brain(boolean delayed, int everyMs) {
        return brain(delayed, everyMs, FOR_EVER).build();
    }

    private static Population noisyCortex() {
        var noise = new Noise("ornstein-uhlenbeck", Map.of("std", Value.of(0.01, "Hz")), false, Optional.empty());
        return Population.of("cortex", "wong-wang-exc-inh", new Regions.All()).noisy("S_e", noise).noisy("S_i", noise);
    }

    private static Monitor bold(int everyMs) {
        return new Monitor("bold", List.of(new Endpoint("cortex", "S_e")), Optional.of("bold"), Sampling.SUBSAMPLE,
                Optional.of(Value.of(2, "s")), Optional.empty(), Optional.empty(), false,
                Map.of("integrate-every", Value.of(everyMs, "ms")));
    }

    /** Two kinds of nodes, all connected: the first so many regions Hopf, the others Wilson-Cowan. */
    static Experiment mixed(int hopf) {
        return begun(FOR_EVER, Value.of(0.1, "ms"))
                .add(Population.of("hopf", "hopf", new Regions.Named(List.of("0.." + (hopf - 1)))))
                .add(Population.of("cowan", "wilson-cowan", new Regions.Rest()))
                .add(Projection.of("hh", new Endpoint("hopf", "x"), new Endpoint("hopf", "c_x"), "diffusive"))
                .add(Projection.of("ch", new Endpoint("cowan", "E"), new Endpoint("hopf", "c_x"), "linear"))
                .add(Projection.of("hc", new Endpoint("hopf", "x"), new Endpoint("cowan", "c_E"), "linear"))
                .add(Projection.of("cc", new Endpoint("cowan", "E"), new Endpoint("cowan", "c_E"), "linear"))
                .build();
    }

    /** Delayed sums and as little else as an experiment can have: nodes that take over what they receive, x' = c - x. */
    static Experiment sums() {
        return begun(FOR_EVER, Value.of(1, "ms"))
                .add(Population.of("nodes", "linear", new Regions.All()).with("gamma", Value.of(-1, "1/ms")))
                .add(Projection.of("links", new Endpoint("nodes", "x"), new Endpoint("nodes", "c"), "linear").delayed(DELAY))
                .build();
    }

    /** The same cut into equal populations, each of which projects to each. */
    static Experiment sums(int populations, int regions) {
        var experiment = begun(FOR_EVER, Value.of(1, "ms"));
        int size = regions / populations;
        for (int p = 0; p < populations; p++) {
            String range = p * size + ".." + (p * size + size - 1);
            experiment.add(Population.of("p" + p, "linear", new Regions.Named(List.of(range)))
                    .with("gamma", Value.of(-1, "1/ms")));
        }
        for (int p = 0; p < populations * populations; p++) {
            var from = new Endpoint("p" + p % populations, "x");
            var to = new Endpoint("p" + p / populations, "c");
            experiment.add(Projection.of("links" + p, from, to, "linear").delayed(DELAY));
        }
        return experiment.build();
    }

    private static Experiment.Builder begun(Value duration, Value dt) {
        return Experiment.builder().seed(42).dt(dt).duration(duration).integrator(Integrator.of("euler"))
                .connectome(ConnectomeSource.atlas(BallLoader.NAME));
    }
}
