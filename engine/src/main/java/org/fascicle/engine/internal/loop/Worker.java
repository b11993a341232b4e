package org.fascicle.engine.internal.loop;

import java.util.List;
import org.fascicle.api.run.Part;

/** Does the steps of its blocks, in lock step with the other workers. */
final class Worker {

    private final List<BlockState> blocks;
    private final Stretch stretch;
    private final Stopwatch watch = new Stopwatch();
    private long lanesComputed;

    Worker(List<BlockState> blocks, Stretch stretch) {
        this.blocks = blocks;
        this.stretch = stretch;
    }

    /** Number of lane-steps this worker has done. */
    long lanesComputed() {
        return lanesComputed;
    }

    /** Where this worker's time went. */
    Stopwatch watch() {
        return watch;
    }

    /** From the stretch's first step to its last, or to the first divergence. */
    void work(long from, long to, Samples samples, Meeting meeting) {
        for (long step = from; step < to; step++) {
            watch.begin(step);
            for (BlockState block : blocks) {
                long bad = block.integrate(step);
                watch.lap(Part.NODES);
                if (bad >= 0) {
                    stretch.diverged(block, step + 1, bad);
                }
                block.early(step + 1, watch);
                lanesComputed += block.block().n();
            }
            meeting.await();
            watch.lap(Part.WAITING);
            if (stretch.hasDiverged()) {
                return;
            }
            for (BlockState block : blocks) {
                block.late(step + 1, samples, watch);
            }
            meeting.await();
            watch.lap(Part.WAITING);
        }
    }
}
