package org.fascicle.engine.internal.ensemble;

import static org.fascicle.engine.Lab.experiment;
import static org.fascicle.engine.Lab.of;

import java.util.Map;
import java.util.Optional;
import org.fascicle.api.experiment.Delay;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Monitor;
import org.fascicle.api.experiment.Noise;
import org.fascicle.api.experiment.Population;
import org.fascicle.api.experiment.Projection;
import org.fascicle.api.experiment.Stimulus;
import org.fascicle.api.experiment.Value;
import org.fascicle.api.experiment.Weights;

/** A small network with one of everything that can be swept. */
final class Nets {

    private static final int STEPS = 60;

    private Nets() {
    }

    /** Five leaks with noise, delayed links and a stimulus; 60 steps of 0.5 ms. */
    static Experiment.Builder noisy() {
        var noise = new Noise("white", Map.of("sigma", Value.of(0.1, "1/sqrt(ms)")), false, Optional.empty());
        var link = Projection.of("net", of("p", "x"), of("p", "c"), "linear").with("a", Value.of(0.02, "1/ms"))
                .weighted(new Weights.Constant(1, false)).lengths(Value.of(3, "mm"))
                .delayed(new Delay("conduction", Map.of("speed", Value.of(1, "m/s")), "nearest"));
        return experiment(0.5, 0.5 * STEPS).seed(11)
                .add(Population.of("p", "leak", 5).starting("x", new Value.Uniform(0, 1, "")).noisy("x", noise))
                .add(link)
                .add(new Stimulus("push", of("p", "c"), "constant", Map.of("amplitude", Value.of(0, "1/ms")), Optional.empty()))
                .add(Monitor.raw("trace", of("p", "x"))).add(Monitor.every("slow", of("p", "x"), Value.of(5, "ms")));
    }
}
