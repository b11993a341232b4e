package org.fascicle.engine;

import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import javax.management.JMException;
import javax.management.ObjectName;

/** What the current thread allocates. */
public final class Allocation {

    /** So many that what the question itself allocates does not count. */
    private static final int CALLS = 1000;
    /** HotSpot compiles when it comes to it: after other tests its queue can be seconds long. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private Allocation() {
    }

    /** Bytes a call allocates when it is warm, in whole numbers: the first 0, or what is left after a minute. */
    public static long whenWarm(Runnable call) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        long least = Long.MAX_VALUE;
        while (least > 0 && System.nanoTime() < end) {
            long before = bytes();
            for (int i = 0; i < CALLS; i++) {
                call.run();
            }
            least = Math.min(least, (bytes() - before) / CALLS);
        }
        return least;
    }

    /** Since the thread began; by name, because the interface that tells it is in a module that the engine does not read. */
    private static long bytes() {
        try {
            return (Long) ManagementFactory.getPlatformMBeanServer().invoke(new ObjectName(ManagementFactory.THREAD_MXBEAN_NAME),
                    "getThreadAllocatedBytes", new Object[] {Thread.currentThread().getId()}, new String[] {"long"});
        } catch (JMException e) {
            throw new AssertionError("this Java cannot say what a thread allocates", e);
        }
    }
}
