package org.fascicle.engine.internal.program;

import java.util.Map;
import java.util.WeakHashMap;

/**
 * How much work generated classes have done, in operations on lanes, by all programs of the same steps. A run is long when all of
 * them together have worked for some five seconds: warming vectors costs two seconds of another core, which a run of five never
 * earns back. From then on a class is worth it that has done its part. Thread-safe.
 */
final class Wear {

    /** That of this process. */
    static final Wear HERE = new Wear();

    static final long LONG = 12_000_000_000L;
    /** What is done every ten steps, such as BOLD, does no more than that while others do the rest. */
    static final long PART = LONG / 20;

    private final Map<Class<?>, Long> byClass = new WeakHashMap<>();
    private long all;

    /** Adds work of a class; says whether vectors are worth trying. */
    synchronized boolean add(Class<?> of, long work) {
        all += work;
        return byClass.merge(of, work, Long::sum) > PART && all > LONG;
    }
}
