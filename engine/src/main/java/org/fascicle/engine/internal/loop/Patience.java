package org.fascicle.engine.internal.loop;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * How the workers of a run wait for each other: far too often to sleep, so that they sleep only when somebody is very late. A
 * worker that fails calls it off, so that nobody waits for ever.
 */
final class Patience {

    private static final int SPINS = 1000;
    private static final int YIELDS = 100;
    /** For whom that is not enough, the processor is better used by somebody else, such as the compiler. */
    private static final long NAP_NANOS = 20_000;

    private volatile boolean off;

    /**
     * Waits until something is so.
     *
     * @throws IllegalStateException if another worker failed
     */
    void until(BooleanSupplier so) {
        for (int spin = 0; !so.getAsBoolean(); spin++) {
            if (off) {
                throw new IllegalStateException("another worker failed");
            }
            if (spin < SPINS) {
                Thread.onSpinWait();
            } else if (spin < SPINS + YIELDS) {
                Thread.yield();
            } else {
                LockSupport.parkNanos(NAP_NANOS);
            }
        }
    }

    /** Lets everybody go with an error. */
    void callOff() {
        off = true;
    }
}
