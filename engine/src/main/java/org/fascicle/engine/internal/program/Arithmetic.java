package org.fascicle.engine.internal.program;

/**
 * Sums, products, roots, one small method per loop and arrays as parameters, so that C2 makes vector
 * instructions of each. Lanes [from, to); z may be x or y; a plain double is the same for all lanes.
 */
final class Arithmetic {

    private Arithmetic() {
    }

    static void add(double[] x, double[] y, double[] z, int from, int to) {
        for (int i = from; i < to; i++) {
            z[i] = x[i] + y[i];
        }
    }

    static void add(double[] x, double y, double[] z, int from, int to) {
        for (int i = from; i < to; i++) {
            z[i] = x[i] + y;
        }
    }

    static void multiply(double[] x, double[] y, double[] z, int from, int to) {
        for (int i = from; i < to; i++) {
            z[i] = x[i] * y[i];
        }
    }

    static void multiply(double[] x, double y, double[] z, int from, int to) {
        for (int i = from; i < to; i++) {
            z[i] = x[i] * y;
        }
    }

    static void subtract(double[] x, double[] y, double[] z, int from, int to) {
        for (int i = from; i < to; i++) {
            z[i] = x[i] - y[i];
        }
    }

    static void subtract(double[] x, double y, double[] z, int from, int to) {
        for (int i = from; i < to; i++) {
            z[i] = x[i] - y;
        }
    }

    static void subtract(double x, double[] y, double[] z, int from, int to) {
        for (int i = from; i < to; i++) {
            z[i] = x - y[i];
        }
    }

    static void divide(double[] x, double[] y, double[] z, int from, int to) {
        for (int i = from; i < to; i++) {
            z[i] = x[i] / y[i];
        }
    }

    static void divide(double[] x, double y, double[] z, int from, int to) {
        for (int i = from; i < to; i++) {
            z[i] = x[i] / y;
        }
    }

    static void divide(double x, double[] y, double[] z, int from, int to) {
        for (int i = from; i < to; i++) {
            z[i] = x / y[i];
        }
    }

    static void negate(double[] x, double[] z, int from, int to) {
        for (int i = from; i < to; i++) {
            z[i] = -x[i];
        }
    }

    static void abs(double[] x, double[] z, int from, int to) {
        for (int i = from; i < to; i++) {
            z[i] = Math.abs(x[i]);
        }
    }

    static void sqrt(double[] x, double[] z, int from, int to) {
        for (int i = from; i < to; i++) {
            z[i] = Math.sqrt(x[i]);
        }
    }

    static void floor(double[] x, double[] z, int from, int to) {
        for (int i = from; i < to; i++) {
            z[i] = Math.floor(x[i]);
        }
    }
}
