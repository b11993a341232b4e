package org.fascicle.benchmarks;

import java.util.stream.Collectors;
import org.fascicle.api.Problem;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.run.Check;
import org.fascicle.api.run.Run;
import org.fascicle.api.run.RunOptions;
import org.fascicle.engine.Fascicle;

/** Starts experiments that are known to be right. */
final class Pace {

    private static final RunOptions ONE_THREAD = new RunOptions(1, 32);

    private Pace() {
    }

    /** A run on one thread, from t = 0. */
    static Run start(Fascicle fascicle, Experiment experiment) {
        Check check = fascicle.check(experiment, ONE_THREAD);
        if (check instanceof Check.Ready ready) {
            return ready.plan().start();
        }
        throw new IllegalStateException(check.problems().stream().map(Problem::toString).collect(Collectors.joining("\n")));
    }
}
