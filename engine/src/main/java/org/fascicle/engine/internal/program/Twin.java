package org.fascicle.engine.internal.program;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The instructions of a program while it is young, and one generated class with the same bits once it has been run so long that
 * the class repays its making. {@code -Dfascicle.interpret=true} keeps to the instructions.
 */
final class Twin {

    /** Operations on lanes before the change, some 30 ms of work; making the first class of a process takes about as long. */
    static final long YOUTH = 40_000_000;
    /** A loop costs as much as so many lanes, however few it has. */
    private static final int LANES_PER_LOOP = 16;
    private static final System.Logger LOG = System.getLogger(Twin.class.getName());

    private final List<Step> steps;
    private final int loops;
    private final AtomicBoolean started = new AtomicBoolean(Boolean.getBoolean("fascicle.interpret"));
    private volatile Instruction current;
    /** Not exact when several threads count, which only shifts the change. */
    private long work;

    Twin(Instruction reference, int loops, List<Step> steps) {
        this.current = reference;
        this.loops = loops;
        this.steps = steps;
    }

    /** Computes lanes [from, to). */
    void run(double[][] columns, int from, int to, Draws draws) {
        if (!started.get() && (work += (long) loops * (to - from + LANES_PER_LOOP)) > YOUTH) {
            generate();
        }
        current.run(columns, from, to, draws);
    }

    /** Makes the class now, in this thread, if nobody has; others go on meanwhile. False if it cannot be made. */
    boolean generate() {
        if (started.compareAndSet(false, true)) {
            try {
                current = FusedClass.of(steps);
            } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
                LOG.log(Level.DEBUG, "no class could be generated for a program of " + loops + " loops; it stays interpreted", e);
                return false;
            }
        }
        return true;
    }
}
