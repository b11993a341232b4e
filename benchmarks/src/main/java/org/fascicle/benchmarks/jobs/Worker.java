package org.fascicle.benchmarks.jobs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.run.Outcome;
import org.fascicle.api.run.Run;
import org.fascicle.benchmarks.Pace;
import org.fascicle.engine.Fascicle;

/**
 * A process that works when it is told to: says "ready"; then, for each line with a number of milliseconds, works for about that
 * long and says the ns per step. {@code main.c} is its counterpart.
 */
public final class Worker {

    private static final int REGIONS = 90;
    private static final int HOPF = 12;
    private static final int COWAN = 80;
    private static final int LONGEST = 200;
    private static final int MEMBERS_EACH = 10;

    private Worker() {
    }

    /** Arguments: plain or a number of threads (0: as many as help), then a job and its own arguments. */
    public static void main(String[] arguments) throws IOException {
        boolean plain = arguments[0].equals("plain");
        Work work = plain ? plain(arguments) : engine(arguments, Integer.parseInt(arguments[0]));
        int few = work instanceof Sweep ? Sweep.STEPS * Sweep.cores() * MEMBERS_EACH : plain ? 8 : 320;
        System.out.println("ready");
        var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            System.out.println(work.round(Double.parseDouble(order), few));
        }
    }

    private static Work plain(String[] arguments) {
        return switch (arguments[1]) {
            case "brain" -> new PlainBrain(connections(arguments), false, 1);
            case "rare" -> new PlainBrain(connections(arguments), false, 10);
            case "delayed" -> new PlainBrain(connections(arguments), true, 1);
            case "mixed" -> new PlainMixed(connections(arguments), HOPF);
            case "sum" -> new PlainSums(connections(arguments));
            default -> throw unknown(arguments[1]);
        };
    }

    private static Work engine(String[] arguments, int threads) {
        var fascicle = Fascicle.load().with(new BallLoader(connections(arguments)));
        return switch (arguments[1]) {
            case "brain" -> run(fascicle, Experiments.brain(false, 1), threads);
            case "rare" -> run(fascicle, Experiments.brain(false, 10), threads);
            case "delayed" -> run(fascicle, Experiments.brain(true, 1), threads);
            case "mixed" -> run(fascicle, Experiments.mixed(HOPF), threads);
            case "sweep" -> new Sweep(fascicle, 1);
            case "rare-sweep" -> new Sweep(fascicle, 10);
            case "sum" -> run(fascicle, Experiments.sums(), threads);
            default -> throw unknown(arguments[1]);
        };
    }

    private static Work run(Fascicle fascicle, Experiment experiment, int threads) {
        Run run = Pace.start(fascicle, experiment, threads);
        return count -> {
            if (run.advance(count).outcome() instanceof Outcome.Diverged diverged) {
                throw new IllegalStateException("the run has diverged: " + diverged);
            }
        };
    }

    private static Connections connections(String[] arguments) {
        return switch (arguments[1]) {
            case "mixed" -> Connections.of(HOPF + COWAN, 1, 1);
            case "sum" -> Connections.of(Integer.parseInt(arguments[2]), Double.parseDouble(arguments[3]), LONGEST);
            default -> Connections.of(REGIONS, 1, LONGEST);
        };
    }

    private static IllegalArgumentException unknown(String job) {
        return new IllegalArgumentException("unknown job '" + job
                + "'; there are brain, rare, delayed, mixed, sweep, rare-sweep and sum");
    }
}
