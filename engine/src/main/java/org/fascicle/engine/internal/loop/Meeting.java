package org.fascicle.engine.internal.loop;

import java.util.concurrent.atomic.AtomicInteger;

/** A barrier that spins. */
final class Meeting {

    private final int parties;
    private final Patience patience;
    private final AtomicInteger arrived = new AtomicInteger();
    private volatile int round;

    Meeting(int parties, Patience patience) {
        this.parties = parties;
        this.patience = patience;
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
        patience.until(() -> round != mine);
    }
}
