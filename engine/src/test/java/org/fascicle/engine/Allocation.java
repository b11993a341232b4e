package org.fascicle.engine;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;

/** What the current thread has allocated. */
public final class Allocation {

    private Allocation() {
    }

    /** Bytes since the thread began. */
    public static long bytes() {
        try {
            return (Long) ManagementFactory.getPlatformMBeanServer().invoke(new ObjectName(ManagementFactory.THREAD_MXBEAN_NAME),
                    "getThreadAllocatedBytes", new Object[] {Thread.currentThread().getId()}, new String[] {"long"});
        } catch (JMException e) {
            throw new AssertionError("this Java cannot say what a thread allocates", e);
        }
    }
}
