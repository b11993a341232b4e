package org.fascicle.engine.internal.program;

import java.util.TreeSet;

/** The scratch columns from a first slot on; the lowest free one is taken, so that few are in the cache. */
final class Scratch {

    private final int first;
    private final TreeSet<Integer> free = new TreeSet<>();
    private int end;

    Scratch(int first) {
        this.first = first;
        this.end = first;
    }

    int take() {
        return free.isEmpty() ? end++ : free.pollFirst();
    }

    void free(int slot) {
        free.add(slot);
    }

    boolean owns(int slot) {
        return slot >= first && slot < end;
    }

    /** One past the highest slot that was ever taken. */
    int end() {
        return end;
    }
}
