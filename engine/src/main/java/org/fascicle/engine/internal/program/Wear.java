package org.fascicle.engine.internal.program;

import java.util.Map;
import java.util.WeakHashMap;

/**
 * How much work generated classes have done in this process, in operations on lanes, by all programs of the same steps. A run is
 * long when all of them together have worked for some five seconds: warming vectors costs two seconds of another core, which a
 * run of five never earns back. From then on a class is worth it that has done its part. Thread-safe.
 */
final class Wear {

    private static final long LONG = 12_000_000_000L;
    /** What is done every ten steps, such as BOLD, does no more than that while others do the rest. */
    private static final long PART = LONG / 20;
    private static final Map<Class<?>, Long> WORK = new WeakHashMap<>();
    private static long all;

    private Wear() {
    }

    /** Adds work of a class; says whether vectors are worth trying. */
    static boolean add(Class<?> of, long work) {
        synchronized (WORK) {
            all += work;
            return WORK.merge(of, work, Long::sum) > PART && all > LONG;
        }
    }
}
