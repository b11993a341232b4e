package org.fascicle.engine.internal.run;

import java.lang.management.ManagementFactory;
import org.fascicle.api.run.Advance;
import org.fascicle.api.run.Estimate;
import org.fascicle.api.run.Outcome;
import org.fascicle.api.run.Run;

/** Runs a network, or the members of an ensemble, for a moment, to know what the whole run will cost. */
final class DryRun {

    /** Compilers need about so long until the loop has its final speed. */
    private static final long WARM_NANOS = 1_200_000_000L;
    private static final long TIMED_NANOS = 300_000_000L;
    private static final long CHUNK_NANOS = 20_000_000L;

    /** Stacks, compilers and libraries, which no Java call can see. */
    private static final long UNSEEN_BYTES = 64L << 20;

    private final long steps;
    private final long begun = System.nanoTime();
    private long warmAt;
    private long warmSteps;

    private DryRun(long steps) {
        this.steps = steps;
    }

    /** Of a run of so many steps in all, which is left in the middle, and of a result of so many bytes. */
    static Estimate of(Run run, long steps, long resultBytes) {
        double seconds = new DryRun(steps).seconds(run);
        return new Estimate(seconds, touchedBytes() + UNSEEN_BYTES + resultBytes);
    }

    /** Memory that was in use at some time: what is only reserved costs nothing. */
    private static long touchedBytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }

    /** A run that ends before the code is warm is its own measure. */
    private double seconds(Run run) {
        long chunk = 1;
        while (true) {
            long before = System.nanoTime();
            Advance advance = run.advance(chunk);
            long now = System.nanoTime();
            if (!(advance.outcome() instanceof Outcome.Running)) {
                return (now - begun) / 1e9 * steps / Math.max(1, advance.step());
            }
            if (warmAt == 0 && now - begun > WARM_NANOS) {
                warmAt = now;
                warmSteps = advance.step();
            } else if (warmAt != 0 && now - warmAt > TIMED_NANOS) {
                return total(now, advance.step());
            }
            chunk = now - before < CHUNK_NANOS ? chunk * 2 : Math.max(1, chunk / 2);
        }
    }

    private double total(long now, long step) {
        double perStep = (now - warmAt) / 1e9 / (step - warmSteps);
        return (warmAt - begun) / 1e9 + perStep * (steps - warmSteps);
    }
}
