package org.fascicle.engine.internal.simd;

import java.util.Arrays;

/** Turns sums kept ahead, {@value LinkLoops#WINDOW} steps for each target, into rows, all targets of a step. */
public final class Slab {

    private Slab() {
    }

    /**
     * Moves so many steps: for i &lt; n and q &lt; length, rows[(to + q) pitch + i] becomes ahead[{@value LinkLoops#WINDOW} i +
     * from + q], and that 0. Rows become 0 where nothing is kept ahead.
     *
     * @param ahead {@value LinkLoops#WINDOW} per target, or nothing
     * @param from place of the first step
     * @param length 1, 2, 4 or 8 steps
     * @param rows one for each step
     * @param pitch distance of those
     * @param to row of the first step
     * @param n number of targets
     */
    public static void take(double[] ahead, int from, int length, double[] rows, int pitch, int to, int n) {
        int row = to * pitch;
        if (ahead.length == 0) {
            Arrays.fill(rows, row, row + length * pitch, 0);
        } else if (length == 8) {
            for (int i = 0, at = from; i < n; i++, at += LinkLoops.WINDOW) {
                eight(ahead, at, rows, row + i, pitch);
            }
        } else {
            for (int i = 0, at = from; i < n; i++, at += LinkLoops.WINDOW) {
                for (int q = 0; q < length; q++) {
                    rows[row + q * pitch + i] = ahead[at + q];
                    ahead[at + q] = 0;
                }
            }
        }
    }

    private static void eight(double[] ahead, int at, double[] rows, int to, int pitch) {
        rows[to] = ahead[at];
        rows[to + pitch] = ahead[at + 1];
        rows[to + 2 * pitch] = ahead[at + 2];
        rows[to + 3 * pitch] = ahead[at + 3];
        rows[to + 4 * pitch] = ahead[at + 4];
        rows[to + 5 * pitch] = ahead[at + 5];
        rows[to + 6 * pitch] = ahead[at + 6];
        rows[to + 7 * pitch] = ahead[at + 7];
        for (int q = 0; q < 8; q++) {
            ahead[at + q] = 0;
        }
    }
}
