package org.fascicle.engine.internal.network;

/** Hands out the columns of a block, one after the other, while a network is assembled. */
final class Slots {

    private int next;

    int take() {
        return next++;
    }

    int take(int count) {
        int first = next;
        next += count;
        return first;
    }

    int count() {
        return next;
    }

    void reserve(int upTo) {
        next = Math.max(next, upTo);
    }
}
