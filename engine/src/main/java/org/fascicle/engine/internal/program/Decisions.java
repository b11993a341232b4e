package org.fascicle.engine.internal.program;

/**
 * Comparisons and what follows from them, one small method per loop and arrays as parameters, so that C2 makes vector
 * instructions of each. Lanes [from, to); z may be x or y; a plain double is the same for all lanes.
 */
final class Decisions {

    private Decisions() {
    }

    static void min(double[] x, double[] y, double[] z, int from, int to) {
        for (int i = from; i < to; i++) {
            z[i] = Math.min(x[i], y[i]);
        }
    }

    static void min(double[] x, double y, double[] z, int from, int to) {
        for (int i = from; i < to; i++) {
            z[i] = Math.min(x[i], y);
        }
    }

    static void max(double[] x, double[] y, double[] z, int from, int to) {
        for (int i = from; i < to; i++) {
            z[i] = Math.max(x[i], y[i]);
        }
    }

    static void max(double[] x, double y, double[] z, int from, int to) {
        for (int i = from; i < to; i++) {
            z[i] = Math.max(x[i], y);
        }
    }

    static void equal(double[] x, double[] y, double[] z, int from, int to) {
        for (int i = from; i < to; i++) {
            z[i] = x[i] == y[i] ? 1 : 0;
        }
    }

    static void equal(double[] x, double y, double[] z, int from, int to) {
        for (int i = from; i < to; i++) {
            z[i] = x[i] == y ? 1 : 0;
        }
    }

    static void notEqual(double[] x, double[] y, double[] z, int from, int to) {
        for (int i = from; i < to; i++) {
            z[i] = x[i] != y[i] ? 1 : 0;
        }
    }

    static void notEqual(double[] x, double y, double[] z, int from, int to) {
        for (int i = from; i < to; i++) {
            z[i] = x[i] != y ? 1 : 0;
        }
    }

    static void less(double[] x, double[] y, double[] z, int from, int to) {
        for (int i = from; i < to; i++) {
            z[i] = x[i] < y[i] ? 1 : 0;
        }
    }

    static void less(double[] x, double y, double[] z, int from, int to) {
        for (int i = from; i < to; i++) {
            z[i] = x[i] < y ? 1 : 0;
        }
    }

    static void less(double x, double[] y, double[] z, int from, int to) {
        for (int i = from; i < to; i++) {
            z[i] = x < y[i] ? 1 : 0;
        }
    }

    static void lessOrEqual(double[] x, double[] y, double[] z, int from, int to) {
        for (int i = from; i < to; i++) {
            z[i] = x[i] <= y[i] ? 1 : 0;
        }
    }

    static void lessOrEqual(double[] x, double y, double[] z, int from, int to) {
        for (int i = from; i < to; i++) {
            z[i] = x[i] <= y ? 1 : 0;
        }
    }

    static void lessOrEqual(double x, double[] y, double[] z, int from, int to) {
        for (int i = from; i < to; i++) {
            z[i] = x <= y[i] ? 1 : 0;
        }
    }

    static void where(double[] condition, double[] x, double[] y, double[] z, int from, int to) {
        for (int i = from; i < to; i++) {
            z[i] = condition[i] != 0 ? x[i] : y[i];
        }
    }

    static void where(double[] condition, double[] x, double y, double[] z, int from, int to) {
        for (int i = from; i < to; i++) {
            z[i] = condition[i] != 0 ? x[i] : y;
        }
    }

    static void where(double[] condition, double x, double[] y, double[] z, int from, int to) {
        for (int i = from; i < to; i++) {
            z[i] = condition[i] != 0 ? x : y[i];
        }
    }

    static void where(double[] condition, double x, double y, double[] z, int from, int to) {
        for (int i = from; i < to; i++) {
            z[i] = condition[i] != 0 ? x : y;
        }
    }
}
