package org.fascicle.engine.internal.loop;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A barrier that spins: workers meet far too often to sleep, and sleep only when somebody is very late. A worker that fails calls it off, so that
 * nobody waits for ever.
 */
final class Meeting {

    private static final int SPINS = 1000;
    private static final int YIELDS = 100;
    /** For whom that is not enough, the processor is better used by somebody else, such as the compiler. */
    private static final long NAP_NANOS = 20_000;

    private final int parties;
    private final AtomicInteger arrived = new AtomicInteger();
    private volatile int round;
    private volatile boolean off;

    Meeting(int parties) {
        this.parties = parties;
    }

    /**
     * Waits until all parties are here.
     *
     * @throws IllegalStateException if another worker failed
     */
    void await() {
        if (parties == 1) {
            return;
        }
        int mine = round;
        if (arrived.incrementAndGet() == parties) {
            arrived.set(0);
            round = mine + 1;
            return;
        }
        for (int spin = 0; round == mine; spin++) {
            if (off) {
                throw new IllegalStateException("another worker failed");
            }
            if (spin < SPINS) {
                Thread.onSpinWait();
            } else if (spin < SPINS + YIELDS) {
                Thread.yield();
            } else {
                LockSupport.parkNanos(this, NAP_NANOS);
            }
        }
    }

    /** Lets everybody go with an error. */
    void callOff() {
        off = true;
    }
}
