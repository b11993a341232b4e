package org.fascicle.benchmarks;

import java.util.stream.Collectors;
import org.fascicle.api.Problem;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.run.Check;
import org.fascicle.api.run.Run;
import org.fascicle.api.run.RunOptions;
import org.fascicle.engine.Fascicle;

/** Starts experiments that are known to be right. */
public final class Pace {

    private static final int BLOCK = 32;

    private Pace() {
    }

    /** A run on one thread, from t = 0. */
    public static Run start(Fascicle fascicle, Experiment experiment) {
        return start(fascicle, experiment, 1);
    }

    /**
     * A run from t = 0.
     *
     * @param threads 0: as many as help
     * @throws IllegalStateException with everything that is wrong with the experiment
     */
    public static Run start(Fascicle fascicle, Experiment experiment, int threads) {
        Check check = fascicle.check(experiment, new RunOptions(threads, BLOCK));
        if (check instanceof Check.Ready ready) {
            return ready.plan().start();
        }
        throw new IllegalStateException(check.problems().stream().map(Problem::toString).collect(Collectors.joining("\n")));
    }
}
