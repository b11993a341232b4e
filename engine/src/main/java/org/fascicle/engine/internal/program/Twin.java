package org.fascicle.engine.internal.program;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fascicle.engine.internal.simd.Simd;

/**
 * The instructions of a program while it is young, one generated class in plain loops once it has been run so long that the class
 * repays its making, and one in vectors when that has become faster; all with the same bits. The system property
 * {@code fascicle.interpret} = {@code true} keeps to the instructions, {@code false} goes over at the first run.
 */
final class Twin {

    /**
     * Operations on lanes before the change, some 6 ms of compiled work. Making the first class of a process takes 30 ms, but
     * the sooner it is there, the less of the instructions is compiled for nothing.
     */
    static final long YOUTH = 8_000_000;
    /** Work is reported in pieces of this. */
    private static final long REPORT = 20_000_000;
    /** A loop costs as much as so many lanes, however few it has. */
    private static final int LANES_PER_LOOP = 16;
    private static final System.Logger LOG = System.getLogger(Twin.class.getName());

    private final Instruction reference;
    private final int loops;
    private final List<Step> plain;
    private final Optional<List<Step>> wide;
    private final AtomicBoolean decided;
    private volatile boolean settled;
    private volatile Instruction current;
    private volatile boolean vectors;
    /** Not exact when several threads count, which only shifts the change. */
    private long work;
    /** When the next look at it is due. */
    private long due;

    /** A reference of so many loops, and steps that compute the same: for plain loops, and for vectors where there are any. */
    Twin(Instruction reference, int loops, List<Step> plain, Optional<List<Step>> wide) {
        this.reference = reference;
        this.loops = loops;
        this.plain = plain;
        this.wide = wide;
        this.current = reference;
        var interpret = System.getProperty("fascicle.interpret", "");
        this.due = interpret.equals("false") ? 0 : YOUTH;
        this.decided = new AtomicBoolean(interpret.equals("true"));
        this.settled = interpret.equals("true") || loops == 0;
    }

    /** Instructions that stay what they are. */
    static Twin alone(Instruction reference, int loops) {
        var twin = new Twin(reference, loops, List.of(), Optional.empty());
        twin.decided.set(true);
        twin.settled = true;
        return twin;
    }

    /** Computes lanes [from, to). */
    void run(double[][] columns, int from, int to, Draws draws) {
        if (!settled) {
            if (work == 0) {
                remember();
            }
            work += (long) loops * (to - from + LANES_PER_LOOP);
            if (work > due) {
                grow(columns, from, to);
            }
        }
        current.run(columns, from, to, draws);
    }

    /** From the instructions to plain loops; from these, when they have worked long enough, to vectors. */
    private void grow(double[][] columns, int from, int to) {
        if (decided.compareAndSet(false, true)) {
            instance(plain, Spelling.PLAIN).ifPresent(made -> current = made);
            settled = current == reference || wide.isEmpty();
        } else if (Wear.HERE.add(current.getClass(), work - due + REPORT) && settles()) {
            warm(columns, from, to);
        }
        due = work + REPORT;
    }

    /** Whether it is this thread that settles it. */
    private synchronized boolean settles() {
        boolean first = !settled;
        settled = true;
        return first;
    }

    /** Makes the class in plain loops now, if nobody has decided yet, and stays with it; says whether a class is in use. */
    boolean generate() {
        settled = true;
        if (decided.compareAndSet(false, true)) {
            instance(plain, Spelling.PLAIN).ifPresent(made -> current = made);
        }
        return current != reference;
    }

    /** Makes the class in vectors now and goes over to it, warm or not; says whether it could. */
    boolean generateWide() {
        var made = wide.flatMap(steps -> instance(steps, Spelling.WIDE));
        decided.set(true);
        settled = true;
        made.ifPresent(this::goOver);
        return made.isPresent();
    }

    /** Whether there is nothing to compute. */
    boolean isEmpty() {
        return loops == 0;
    }

    /** Whether it has gone over to vectors. */
    boolean runsInVectors() {
        return vectors;
    }

    /** A program of the same steps that was found faster in vectors before, in this process, need not be young again. */
    private void remember() {
        if (Simd.atOnce()) {
            generateWide();
        } else if (Warming.hasVerdicts() && wide.isPresent()) {
            instance(wide.get(), Spelling.WIDE).filter(Warming::isKnownToBeFaster).ifPresent(known -> {
                decided.set(true);
                settled = true;
                goOver(known);
            });
        }
    }

    /** Without elementary functions C2 makes vectors of plain loops as well. */
    private void warm(double[][] columns, int from, int to) {
        wide.filter(steps -> steps.stream().anyMatch(Step::isElementary)).ifPresent(steps ->
                Warming.later(current, () -> instance(steps, Spelling.WIDE), columns, from, to, this::goOver));
    }

    private void goOver(Instruction inVectors) {
        current = inVectors;
        vectors = true;
    }

    private Optional<Instruction> instance(List<Step> steps, Spelling spelling) {
        try {
            return Optional.of(FusedClass.of(steps, spelling));
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            LOG.log(Level.DEBUG, "no " + spelling + " class could be generated for a program of " + loops + " loops", e);
            return Optional.empty();
        }
    }
}
