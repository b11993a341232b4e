package org.fascicle.engine.internal.program;

import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Runs a class in vectors aside until it is faster than the plain one. Before HotSpot has compiled it, every vector is an object
 * and a step takes a hundred times longer; that time is spent here, in one daemon thread for the whole process and on columns of
 * its own. Bits do not depend on when, or whether, a program goes over.
 */
final class Warming implements Runnable {

    /** Faster by so much, or the change is not worth it. */
    private static final double FASTER = 0.9;
    /** Calls after which HotSpot has asked its compiler for every loop; from then on this thread mostly waits. */
    private static final int CALLS = 6000;
    private static final int ROUND = 30;
    private static final long PAUSE_MS = 5;
    private static final long PATIENCE_NS = TimeUnit.SECONDS.toNanos(20);
    /** One lane in so many is not a number, so that what is done about such lanes is compiled, too. */
    private static final int RARE = 61;
    private static final System.Logger LOG = System.getLogger(Warming.class.getName());
    private static final ThreadPoolExecutor THREAD = thread();
    /** Classes that have been warmed, and whether they were faster. */
    private static final Map<Class<?>, Boolean> VERDICTS = Collections.synchronizedMap(new WeakHashMap<>());

    private final Instruction plain;
    private final Supplier<Optional<Instruction>> making;
    private final double[][] columns;
    private final double[][] rare;
    private final int from;
    private final int to;
    private final Consumer<Instruction> warm;

    private Warming(Instruction plain, Supplier<Optional<Instruction>> making, double[][] columns, int from, int to,
            Consumer<Instruction> warm) {
        this.plain = plain;
        this.making = making;
        this.columns = copy(columns, to);
        this.rare = copy(columns, to);
        this.from = from;
        this.to = to;
        this.warm = warm;
        for (var column : rare) {
            for (int i = from; i < column.length; i += RARE) {
                column[i] = Double.NaN;
            }
        }
    }

    /**
     * Warms a class later, when its turn comes.
     *
     * @param plain what it must be faster than
     * @param making makes what is to be warmed, if it can
     * @param columns columns of a run, to be copied now
     * @param warm receives it when it is faster, in another thread
     */
    static void later(Instruction plain, Supplier<Optional<Instruction>> making, double[][] columns, int from, int to,
            Consumer<Instruction> warm) {
        THREAD.execute(new Warming(plain, making, columns, from, to, warm));
    }

    /** Whether some program has been warmed to its end. */
    static boolean hasVerdicts() {
        return !VERDICTS.isEmpty();
    }

    /** Whether the class of an instruction has been warmed and was faster. */
    static boolean isKnownToBeFaster(Instruction wide) {
        return verdict(wide).orElse(false);
    }

    /** Whether the class of an instruction was faster; empty before it has been warmed. */
    static Optional<Boolean> verdict(Instruction wide) {
        return Optional.ofNullable(VERDICTS.get(wide.getClass()));
    }

    private static ThreadPoolExecutor thread() {
        var pool = new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            var thread = new Thread(task, "fascicle-warming");
            thread.setDaemon(true);
            thread.setContextClassLoader(null);
            return thread;
        });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private static double[][] copy(double[][] columns, int to) {
        return Arrays.stream(columns).map(c -> c == null ? new double[to] : Arrays.copyOf(c, to)).toArray(double[][]::new);
    }

    @Override
    public void run() {
        try {
            making.get().ifPresent(this::warm);
        } catch (RuntimeException | LinkageError e) {
            LOG.log(Level.DEBUG, "a program cannot be run in vectors; it stays with plain loops", e);
        }
    }

    private void warm(Instruction wide) {
        var before = VERDICTS.get(wide.getClass());
        boolean faster = before != null ? before : becomesFaster(wide);
        VERDICTS.put(wide.getClass(), faster);
        if (faster) {
            warm.accept(wide);
        } else {
            LOG.log(Level.DEBUG, "vectors made a program no faster; it stays with plain loops");
        }
    }

    private boolean becomesFaster(Instruction wide) {
        long start = System.nanoTime();
        int times = 0;
        for (int calls = 0; times < 2 && System.nanoTime() - start < PATIENCE_NS; calls += ROUND) {
            run(wide, rare, 1);
            times = run(wide, columns, ROUND) < FASTER * run(plain, columns, ROUND) ? times + 1 : 0;
            if (calls > CALLS && !pause()) {
                return false;
            }
        }
        return times == 2;
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE_MS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private long run(Instruction instruction, double[][] values, int times) {
        long start = System.nanoTime();
        for (int i = 0; i < times; i++) {
            instruction.run(values, from, to, Warming::draw);
        }
        return System.nanoTime() - start;
    }

    /** No random numbers are needed here. */
    private static void draw(Draw kind, int occurrence, double[][] arguments, double[] out, int first, int end) {
        Arrays.fill(out, first, end, occurrence);
    }
}
