package org.fascicle.engine.internal.loop;

/** Finds values that left every sensible range. */
final class Divergence {

    private Divergence() {
    }

    /** First of n lanes whose value is not within ±limit, NaN included; -1 if there is none. */
    static int first(double[] x, int n, double limit) {
        boolean fine = true;
        for (int i = 0; i < n; i++) {
            fine &= Math.abs(x[i]) <= limit;
        }
        if (fine) {
            return -1;
        }
        int lane = 0;
        while (Math.abs(x[lane]) <= limit) {
            lane++;
        }
        return lane;
    }
}
