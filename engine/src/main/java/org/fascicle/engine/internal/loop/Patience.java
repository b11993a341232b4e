package org.fascicle.engine.internal.loop;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** How a worker waits for another: workers wait far too often to sleep, and sleep only when somebody is very late. */
final class Patience {

    private static final int SPINS = 1000;
    private static final int YIELDS = 100;
    /** For whom that is not enough, the processor is better used by somebody else, such as the compiler. */
    private static final long NAP_NANOS = 20_000;

    private Patience() {
    }

    /** Waits until something is so. */
    static void until(BooleanSupplier so) {
        for (int spin = 0; !so.getAsBoolean(); spin++) {
            if (spin < SPINS) {
                Thread.onSpinWait();
            } else if (spin < SPINS + YIELDS) {
                Thread.yield();
            } else {
                LockSupport.parkNanos(NAP_NANOS);
            }
        }
    }
}
