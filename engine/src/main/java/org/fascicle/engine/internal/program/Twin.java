package org.fascicle.engine.internal.program;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The instructions of a program while it is young, and one generated class with the same bits once it has been run so long that
 * the class repays its making. The system property {@code fascicle.interpret} = {@code true} keeps to the instructions,
 * {@code false} goes over at the first run.
 */
final class Twin {

    /** Operations on lanes before the change, some 30 ms of work; making the first class of a process takes about as long. */
    static final long YOUTH = 40_000_000;
    /** A loop costs as much as so many lanes, however few it has. */
    private static final int LANES_PER_LOOP = 16;
    private static final System.Logger LOG = System.getLogger(Twin.class.getName());

    private final Instruction reference;
    private final int loops;
    private final List<Step> steps;
    private final long youth;
    private final AtomicBoolean decided;
    private volatile Instruction current;
    /** Not exact when several threads count, which only shifts the change. */
    private long work;

    /** A reference of so many loops, and steps that compute the same. */
    Twin(Instruction reference, int loops, List<Step> steps) {
        this.reference = reference;
        this.loops = loops;
        this.steps = steps;
        this.current = reference;
        var interpret = System.getProperty("fascicle.interpret", "");
        this.youth = interpret.equals("false") ? 0 : YOUTH;
        this.decided = new AtomicBoolean(interpret.equals("true"));
    }

    /** Computes lanes [from, to). */
    void run(double[][] columns, int from, int to, Draws draws) {
        if (!decided.get()) {
            work += (long) loops * (to - from + LANES_PER_LOOP);
            if (work > youth) {
                generate();
            }
        }
        current.run(columns, from, to, draws);
    }

    /** Makes the class now, in this thread, if nobody has decided yet; says whether it is in use. */
    boolean generate() {
        if (decided.compareAndSet(false, true)) {
            try {
                current = FusedClass.of(steps);
            } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
                LOG.log(Level.DEBUG, "no class could be generated for a program of " + loops + " loops; it stays interpreted", e);
            }
        }
        return current != reference;
    }
}
