package org.fascicle.engine.internal.loop;

import java.util.concurrent.atomic.AtomicInteger;

/** A barrier that spins. A worker that fails calls it off, so that nobody waits for ever. */
final class Meeting {

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
        Patience.until(() -> isOff() || round != mine);
    }

    private boolean isOff() {
        if (off) {
            throw new IllegalStateException("another worker failed");
        }
        return false;
    }

    /** Lets everybody go with an error. */
    void callOff() {
        off = true;
    }
}
