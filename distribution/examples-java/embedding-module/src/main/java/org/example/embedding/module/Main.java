package org.example.embedding.module;

import java.util.Arrays;
import org.fascicle.api.Problem;
import org.fascicle.api.experiment.Endpoint;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Monitor;
import org.fascicle.api.experiment.Population;
import org.fascicle.api.experiment.Projection;
import org.fascicle.api.experiment.Value;
import org.fascicle.api.experiment.Weights;
import org.fascicle.api.run.Advance;
import org.fascicle.api.run.Check;
import org.fascicle.api.run.Frame;
import org.fascicle.api.run.Outcome;
import org.fascicle.api.run.Run;
import org.fascicle.engine.Fascicle;

/** Ten coupled oscillators inside a host that is a module: build an experiment, check it, pull samples out of the run. */
public final class Main {

    private Main() {
    }

    /** Prints the last sample and the number of samples. */
    public static void main(String[] arguments) {
        Check check = Fascicle.load().check(experiment());
        for (Problem problem : check.problems()) {
            System.err.println(problem);
        }
        if (!(check instanceof Check.Ready ready)) {
            System.exit(2);
            return;
        }
        long samples = 0;
        try (Run run = ready.plan().start()) {
            Advance advance;
            do {
                advance = run.advance(1000);
                for (Frame frame : advance.frames()) {
                    samples++;
                    if (frame.timeMs() == 1000) {
                        System.out.println("x at 1000 ms: " + Arrays.toString(frame.values()));
                    }
                }
            } while (advance.outcome() instanceof Outcome.Running);
        }
        System.out.println(samples + " samples");
    }

    private static Experiment experiment() {
        var x = new Endpoint("brain", "x");
        return Experiment.builder()
                .title("Ten coupled oscillators")
                .seed(1)
                .duration(Value.of(1, "s"))
                .dt(Value.of(0.1, "ms"))
                .add(Population.of("brain", "hopf", 10)
                        .with("f", Value.of(10, "Hz"))
                        .starting("x", new Value.Uniform(-0.5, 0.5, "")))
                .add(Projection.of("all_to_all", x, new Endpoint("brain", "c_x"), "diffusive")
                        .with("k", Value.of(0.2))
                        .weighted(new Weights.Constant(0.05, false)))
                .add(Monitor.every("trace", x, Value.of(1, "ms")))
                .build();
    }
}
