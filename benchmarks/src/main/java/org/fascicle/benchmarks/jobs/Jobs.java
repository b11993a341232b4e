package org.fascicle.benchmarks.jobs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Prints the table of jobs as Markdown: {@code Jobs [--quick] [NUMBER]…}. */
public final class Jobs {

    private final Commands commands = Commands.here();
    private final Effort effort;

    private Jobs(Effort effort) {
        this.effort = effort;
    }

    /**
     * How long to measure.
     *
     * @param rounds turns of each side
     * @param roundMs length of a turn at least: a core that was idle for long takes a while to be at its best
     * @param warmUpMs before the first turn: vectors are tried after seconds of work, one program after the other
     */
    private record Effort(int rounds, int roundMs, int warmUpMs) {

        static final Effort FULL = new Effort(5, 2000, 20_000);
        static final Effort QUICK = new Effort(3, 300, 12_000);
    }

    /** Measures all jobs, or those of the given numbers. */
    public static void main(String[] arguments) throws IOException {
        List<String> chosen = new ArrayList<>(List.of(arguments));
        Effort effort = chosen.remove("--quick") ? Effort.QUICK : Effort.FULL;
        List<String> known = Job.ALL.stream().map(Job::number).distinct().toList();
        if (!known.containsAll(chosen)) {
            System.err.println("benchmarks/run jobs " + String.join(" ", arguments) + ": there are " + String.join(", ", known)
                    + " and --quick");
            System.exit(2);
        }
        new Jobs(effort).print(Job.ALL.stream().filter(job -> chosen.isEmpty() || chosen.contains(job.number())).toList());
    }

    private void print(List<Job> jobs) throws IOException {
        System.out.printf(Locale.ROOT, "Java %s, %d cores; ns per step, medians of %d rounds of %d ms in turn, after %.1f s of "
                + "warm-up%n%n", Runtime.version(), Sweep.cores(), effort.rounds(), effort.roundMs(), effort.warmUpMs() / 1000.0);
        System.out.println("| job | | C limit | plain Java | ours, 1 thread | ours, default threads | C / ours (1) "
                + "| C / ours (default) | ours (1) / plain |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        for (Job job : jobs) {
            measure(job);
        }
    }

    private void measure(Job job) throws IOException {
        var sides = new ArrayList<Side>();
        try {
            Optional<Side> limit = start(commands.limit(job), sides);
            Optional<Side> plain = start(commands.plain(job), sides);
            Optional<Side> one = start(job.alone() ? Optional.empty() : Optional.of(commands.engine(job, 1)), sides);
            Optional<Side> ours = start(Optional.of(commands.engine(job, 0)), sides);
            for (int r = 0; r < effort.rounds(); r++) {
                for (Side side : sides) {
                    side.round(effort.roundMs());
                }
            }
            System.out.println(String.join(" | ", "| " + job.number(), job.title(), ns(limit), ns(plain), ns(one), ns(ours),
                    ratio(limit, one), ratio(limit, ours), ratio(one, plain)) + " |");
            if (job.alone()) {
                System.out.printf(Locale.ROOT, "| | the whole sweep of 60 s each: %.1f s | | | | | | | |%n",
                        ours.map(whole()::applyAsDouble).orElseThrow());
            }
        } finally {
            sides.forEach(Side::close);
        }
    }

    private static ToDoubleFunction<Side> whole() {
        return side -> side.median() * 1e-9 * Sweep.MEMBERS * Sweep.STEPS;
    }

    private Optional<Side> start(Optional<List<String>> command, List<Side> sides) throws IOException {
        if (command.isEmpty()) {
            return Optional.empty();
        }
        var side = Side.start(command.get(), effort.warmUpMs());
        sides.add(side);
        return Optional.of(side);
    }

    private static String ns(Optional<Side> side) {
        return side.map(s -> String.format(Locale.ROOT, "%,.0f", s.median()).replace(',', ' ')).orElse("-");
    }

    private static String ratio(Optional<Side> above, Optional<Side> below) {
        return above.isEmpty() || below.isEmpty() ? "-"
                : String.format(Locale.ROOT, "%.2f", above.get().median() / below.get().median());
    }
}
