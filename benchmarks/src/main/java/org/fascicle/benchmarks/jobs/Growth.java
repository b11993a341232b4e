package org.fascicle.benchmarks.jobs;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Value;
import org.fascicle.api.run.Run;
import org.fascicle.benchmarks.Pace;
import org.fascicle.engine.Fascicle;

/** Prints how the cost of a step grows, as Markdown tables: {@code Growth [--quick]}. */
public final class Growth {

    private static final int LONGEST = 200;
    private static final int FEW = 320;
    private static final int ROUNDS = 5;
    private static final int BRAIN = 90;

    private final int milliseconds;

    private Growth(int milliseconds) {
        this.milliseconds = milliseconds;
    }

    /** One table after the other. */
    public static void main(String[] arguments) {
        boolean quick = List.of(arguments).equals(List.of("--quick"));
        if (arguments.length > 0 && !quick) {
            System.err.println("benchmarks/run growth " + String.join(" ", arguments) + ": there is --quick");
            System.exit(2);
        }
        var growth = new Growth(quick ? 200 : 1000);
        System.out.printf("Java %s, %d cores; delays of 1 to %d steps; medians of %d rounds of %d ms, after one of five times "
                + "that%n", Runtime.version(), Sweep.cores(), LONGEST, ROUNDS, growth.milliseconds);
        growth.regions(quick);
        growth.density();
        growth.delays();
        growth.populations();
        growth.threads(quick);
        growth.members();
    }

    private void regions(boolean quick) {
        head("Regions: job 2 (Wong-Wang, noise, BOLD, a delay on every link)", "regions", "density");
        for (int n : new int[] {10, 30, 90, 300, 1000}) {
            row(n + " | 1", Connections.of(n, 1, LONGEST), Experiments.brain(true, 1), 0);
        }
        for (int n : quick ? new int[] {3000} : new int[] {3000, 10_000, 20_000}) {
            row(n + " | 0.01", Connections.of(n, 0.01, LONGEST), Experiments.brain(true, 1), 0);
        }
    }

    private void density() {
        head("Density: delayed sums, 1000 regions", "density");
        for (double density : new double[] {0.001, 0.01, 0.1, 0.3, 1}) {
            row(Double.toString(density), Connections.of(1000, density, LONGEST), Experiments.sums(), 1);
        }
    }

    private void delays() {
        head("Length of delays: delayed sums, 1000 regions, 10 %", "longest, steps");
        for (int longest : new int[] {1, 3, 7, 15, 31, 100, 200, 1000, 5000}) {
            row(Integer.toString(longest), Connections.of(1000, 0.1, longest), Experiments.sums(), 1);
        }
    }

    private void populations() {
        head("Populations: 96 linear regions, dense, each population projecting to each", "populations");
        for (int populations : new int[] {1, 2, 4, 8, 16, 32}) {
            row(Integer.toString(populations), Connections.of(96, 1, LONGEST), Experiments.sums(populations, 96), 1);
        }
    }

    private void threads(boolean quick) {
        int n = quick ? 3000 : 10_000;
        var connections = Connections.of(n, 0.01, LONGEST);
        head("Threads: job 2 with " + n + " regions, 1 %", "threads");
        for (int threads = 1; threads <= Sweep.cores(); threads *= 2) {
            row(Integer.toString(threads), connections, Experiments.brain(true, 1), threads);
        }
    }

    private void members() {
        System.out.printf("%nMembers: job 1b, repeated, on as many threads as help%n%n"
                + "| members | µs per step of a member |%n|---|---|%n");
        var fascicle = Fascicle.load().with(new BallLoader(Connections.of(BRAIN, 1, LONGEST)));
        for (int members : new int[] {1, 2, 4, 16, 64, 256}) {
            var experiment = Experiments.brain(false, 10, Value.of(1e6, "s")).repeat(members).build();
            try (Run run = Pace.start(fascicle, experiment, 0)) {
                nsPerStep(run, 10 * milliseconds);
                var rounds = new double[ROUNDS];
                Arrays.setAll(rounds, r -> nsPerStep(run, milliseconds));
                Arrays.sort(rounds);
                System.out.printf(Locale.ROOT, "| %d | %.2f |%n", members, rounds[ROUNDS / 2] / 1000);
            }
        }
    }

    /** Of all members that are under way together. */
    private static double nsPerStep(Run run, int milliseconds) {
        long first = run.advance(FEW).step();
        long start = System.nanoTime();
        long step = first;
        while (System.nanoTime() - start < milliseconds * 1_000_000L) {
            step = run.advance(FEW).step();
        }
        return (double) (System.nanoTime() - start) / (step - first);
    }

    private static void head(String title, String... keys) {
        System.out.printf("%n%s%n%n| %s | links | µs per step | ns per region | ns per link | to assemble, s |%n", title,
                String.join(" | ", keys));
        System.out.println("|---".repeat(keys.length + 5) + "|");
    }

    private void row(String keys, Connections connections, Experiment experiment, int threads) {
        long before = System.nanoTime();
        var fascicle = Fascicle.load().with(new BallLoader(connections));
        try (Run run = Pace.start(fascicle, experiment, threads)) {
            double seconds = (System.nanoTime() - before) * 1e-9;
            Work work = run::advance;
            work.round(5 * milliseconds, FEW);
            var rounds = new double[ROUNDS];
            Arrays.setAll(rounds, r -> work.round(milliseconds, FEW));
            Arrays.sort(rounds);
            double ns = rounds[ROUNDS / 2];
            System.out.printf(Locale.ROOT, "| %s | %d | %.2f | %.1f | %.3f | %.1f |%n", keys, connections.links(), ns / 1000,
                    ns / connections.regions(), ns / connections.links(), seconds);
        }
    }
}
