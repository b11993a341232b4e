package org.example.host;

import org.fascicle.api.experiment.Endpoint;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Monitor;
import org.fascicle.api.experiment.Population;
import org.fascicle.api.experiment.Value;
import org.fascicle.api.run.Check;
import org.fascicle.api.run.Outcome;
import org.fascicle.api.run.Run;
import org.fascicle.engine.Fascicle;

/** Runs the node model "swing", which it knows by name only. */
public final class Main {

    private Main() {
    }

    /** Prints "ran swing". */
    public static void main(String[] arguments) {
        Experiment experiment = Experiment.builder()
                .duration(Value.of(10, "ms"))
                .dt(Value.of(0.1, "ms"))
                .add(Population.of("swings", "swing", 3))
                .add(Monitor.raw("trace", new Endpoint("swings", "x")))
                .build();
        if (Fascicle.load().check(experiment) instanceof Check.Ready ready) {
            try (Run run = ready.plan().start()) {
                System.out.println(run.advance(1000).outcome() instanceof Outcome.Done ? "ran swing" : "not done");
            }
        }
    }
}
