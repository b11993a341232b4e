package org.fascicle.engine.internal.simd;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Two spellings of some loops with the same bits: plain ones at first, and vector instructions as soon as HotSpot has compiled
 * them. Before that, every vector is an object and they take a thousand times longer; that time is spent in a daemon thread, on
 * data of its own. Thread-safe.
 */
public final class Choice<T> {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
    /** After so long HotSpot has been asked to compile every loop; then its threads need the processor more than this one. */
    private static final long EAGER_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long PAUSE_MILLIS = 10;
    private static final ThreadPoolExecutor THREAD = thread();

    private final T plain;
    private final Supplier<T> vector;
    private final Consumer<T> trial;
    private final long youth;
    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile T current;
    /** Not exact when several threads ask, which does not matter. */
    private long asked;

    /**
     * A choice.
     *
     * @param plain always there
     * @param vector makes the other; only called where vector instructions are available, so it must not be a reference to the
     *     constructor: that would be looked up at once
     * @param trial exercises every loop, for less than a millisecond when it is warm
     * @param youth work before anything is done, in a unit of the caller's: compilers take seconds on another core, which a
     *     short run never earns back
     */
    public Choice(T plain, Supplier<T> vector, Consumer<T> trial, long youth) {
        this.plain = plain;
        this.vector = vector;
        this.trial = trial;
        this.youth = youth;
        this.current = plain;
    }

    private static ThreadPoolExecutor thread() {
        var pool = new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            var thread = new Thread(task, "fascicle-warm-up");
            thread.setDaemon(true);
            thread.setContextClassLoader(null);
            return thread;
        });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** The faster one, as far as is known; a unit of work is wanted. */
    public T current() {
        return current(1);
    }

    /**
     * The faster one, as far as is known. A call after much work begins to find out.
     *
     * @param work that it is wanted for
     */
    public T current(long work) {
        if (!begun.getPlain() && ((asked += work) > youth || Simd.atOnce()) && begun.compareAndSet(false, true)
                && Simd.available()) {
            if (Simd.atOnce()) {
                current = vector.get();
            } else {
                THREAD.execute(this::warm);
            }
        }
        return current;
    }

    private void warm() {
        T other = vector.get();
        long begin = System.nanoTime();
        long fast = Long.MAX_VALUE;
        for (long spent = 0; spent < PATIENCE_NANOS; spent = System.nanoTime() - begin) {
            fast = Math.min(fast, nanos(plain));
            if (nanos(other) < fast) {
                current = other;
                return;
            }
            if (spent > EAGER_NANOS) {
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long nanos(T loops) {
        long begin = System.nanoTime();
        trial.accept(loops);
        return System.nanoTime() - begin;
    }
}
