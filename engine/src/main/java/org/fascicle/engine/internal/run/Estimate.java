package org.fascicle.engine.internal.run;

import java.util.ArrayList;
import java.util.List;
import org.fascicle.api.run.Outcome;
import org.fascicle.api.run.Outline;
import org.fascicle.api.run.Summary;
import org.fascicle.engine.internal.checked.Checked;
import org.fascicle.engine.internal.checked.CheckedPopulation;
import org.fascicle.engine.internal.checked.CheckedRecording;
import org.fascicle.engine.internal.loop.LoopRun;
import org.fascicle.engine.internal.network.Block;
import org.fascicle.engine.internal.network.Channel;
import org.fascicle.engine.internal.network.Network;

/** Size of a network, and the time of a run, from a timed dry run of it. */
final class Estimate {

    private static final long WARM_NANOS = 1_200_000_000L;
    private static final long TIMED_NANOS = 300_000_000L;

    private Estimate() {
    }

    static Summary of(Network network, int threads) {
        Checked checked = network.checked();
        int regions = checked.populations().stream().mapToInt(CheckedPopulation::size).sum();
        long links = checked.projections().stream().mapToLong(p -> p.links().size()).sum();
        long result = checked.recordings().stream().map(CheckedRecording::outline).mapToLong(Estimate::bytes).sum();
        return new Summary(regions, links, checked.steps(), checked.dtMs(), threads, stateBytes(network), result,
                seconds(network, threads), populations(checked));
    }

    private static long bytes(Outline outline) {
        return 8 * outline.samples() * (outline.labels().size() + 1);
    }

    private static long stateBytes(Network network) {
        long bytes = network.channels().stream().mapToLong(Channel::bytes).sum();
        for (Block block : network.blocks()) {
            bytes += 8L * block.n() * (block.flow().slots() + 4L * block.flow().states());
        }
        return bytes + network.checked().projections().stream().mapToLong(p -> 2 * p.links().bytes()).sum();
    }

    /** Runs until the code is warm, then times; a run shorter than that is timed whole. */
    private static double seconds(Network network, int threads) {
        long begin = System.nanoTime();
        try (var run = new LoopRun(network, threads)) {
            long chunk = 1;
            long done = 0;
            long timedFrom = 0;
            long timedSteps = 0;
            for (;;) {
                long now = System.nanoTime();
                if (timedFrom == 0 && now - begin > WARM_NANOS) {
                    timedFrom = now;
                    timedSteps = done;
                }
                if (timedFrom != 0 && now - timedFrom > TIMED_NANOS && done > timedSteps) {
                    double warm = (timedFrom - begin) / 1e9;
                    double perStep = (now - timedFrom) / 1e9 / (done - timedSteps);
                    return Math.max(warm, warm + perStep * (network.checked().steps() - timedSteps));
                }
                var advance = run.advance(chunk);
                done = advance.step();
                if (!(advance.outcome() instanceof Outcome.Running)) {
                    return (System.nanoTime() - begin) / 1e9 * network.checked().steps() / Math.max(1, done);
                }
                chunk = Math.min(chunk * 2, 1024);
                if (System.nanoTime() - now > 50_000_000L) {
                    chunk = Math.max(1, chunk / 4);
                }
            }
        }
    }

    private static List<String> populations(Checked checked) {
        var lines = new ArrayList<String>();
        for (CheckedPopulation population : checked.populations()) {
            lines.add("%s: %d x %s".formatted(population.name(), population.size(), population.model().card().id()));
        }
        return lines;
    }
}
