package org.fascicle.engine.internal.program;

import java.util.Map;
import java.util.WeakHashMap;

/** How much work has been done by each generated class, by all programs of the same steps in this process. Thread-safe. */
final class Wear {

    private static final Map<Class<?>, Long> WORK = new WeakHashMap<>();

    private Wear() {
    }

    /** Adds work; gives the total. */
    static long add(Class<?> of, long work) {
        synchronized (WORK) {
            return WORK.merge(of, work, Long::sum);
        }
    }
}
