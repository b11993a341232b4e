package org.fascicle.engine.internal.network;

/** Delays worked on together: a link of delay d can contribute to so many future steps at once. In order of summation. */
public enum DelayClass {
    /** 32 steps and more. */
    FROM_32(32),
    /** 16 to 31 steps. */
    FROM_16(16),
    /** 8 to 15 steps. */
    FROM_8(8),
    /** 4 to 7 steps. */
    FROM_4(4),
    /** 2 and 3 steps. */
    FROM_2(2),
    /** 1 step. */
    ONE(1),
    /** No delay. */
    NONE(0);

    private static final DelayClass[] ALL = values();

    /** Shortest delay of links that read a history, in steps. */
    public static final int NEAREST_FAR = 8;

    /** Number of classes. */
    static final int COUNT = ALL.length;

    private final int shortest;

    DelayClass(int shortest) {
        this.shortest = shortest;
    }

    /** The shortest delay of the class, in steps. */
    public int shortest() {
        return shortest;
    }

    /** Whether its links read the history of sources; others read the last steps, which are kept side by side. */
    public boolean isFar() {
        return shortest >= NEAREST_FAR;
    }

    /** The class of a delay in steps. */
    public static DelayClass of(int steps) {
        for (DelayClass candidate : ALL) {
            if (steps >= candidate.shortest) {
                return candidate;
            }
        }
        throw new IllegalArgumentException("delay of " + steps + " steps");
    }
}
