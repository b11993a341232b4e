package org.fascicle.engine.internal.loop;

import java.util.List;
import org.fascicle.api.run.Part;

/** Takes the steps of its blocks, in lock step with the other workers, and may draw noise and develop samples for some blocks. */
final class Worker {

    private final List<BlockState> blocks;
    private final List<BlockState> served;
    private final int stride;
    private final Stretch stretch;
    private final Stopwatch watch = new Stopwatch();
    private long lanesComputed;
    private long lanesServed;

    /**
     * A worker.
     *
     * @param blocks whose steps it takes
     * @param served whose noise it draws and whose samples it develops
     * @param stride steps between meetings: a power of two, up to which no link reaches into another block's present
     * @param stretch what workers tell each other
     */
    Worker(List<BlockState> blocks, List<BlockState> served, int stride, Stretch stretch) {
        this.blocks = blocks;
        this.served = served;
        this.stride = stride;
        this.stretch = stretch;
    }

    /** Number of lane-steps this worker has taken; those it has served if it takes none. */
    long lanesComputed() {
        return blocks.isEmpty() ? lanesServed : lanesComputed;
    }

    /** Where this worker's time went. */
    Stopwatch watch() {
        return watch;
    }

    /** Draws the noise of the instants (from, to]. */
    void draw(long from, long to) {
        watch.begin();
        served.forEach(block -> block.draw(from, to));
        lanesServed += (to - from) * served.stream().mapToLong(block -> block.block().n()).sum();
        watch.end(Part.NOISE);
    }

    /** Develops the samples of the instants (from, to]. */
    void develop(long from, long to, Samples samples) {
        watch.begin();
        served.forEach(block -> block.develop(from, to, samples));
        watch.end(Part.MONITORS);
    }

    /** Waits for others. */
    void await(Runnable others) {
        watch.begin();
        others.run();
        watch.end(Part.WAITING);
    }

    /** Takes the steps to the instants (from, to]; false if a divergence ended that. */
    boolean step(long from, long to, Samples samples, Meeting meeting) {
        for (long first = from + 1; first <= to;) {
            long last = Math.min(to, first / stride * stride + stride - 1);
            boolean meets = first % stride == 0;
            if (meets) {
                for (BlockState block : blocks) {
                    arrive(block, first);
                }
                meeting.await();
                if (stretch.hasDivergedBy(first)) {
                    return false;
                }
            }
            for (BlockState block : blocks) {
                alone(block, first, last, meets, samples);
            }
            first = last + 1;
        }
        return true;
    }

    /** The block's steps to the instants [first, last], for which it needs nobody; it may have arrived at the first before. */
    private void alone(BlockState block, long first, long last, boolean arrived, Samples samples) {
        for (long step = first; step <= last; step++) {
            if (step > first || !arrived) {
                arrive(block, step);
            }
            block.late(step, samples, watch);
        }
    }

    private void arrive(BlockState block, long step) {
        watch.begin(step);
        long bad = block.integrate(step - 1);
        watch.lap(Part.NODES);
        if (bad >= 0) {
            stretch.diverged(block, step, bad);
        }
        block.early(step, watch);
        lanesComputed += block.block().n();
    }
}
