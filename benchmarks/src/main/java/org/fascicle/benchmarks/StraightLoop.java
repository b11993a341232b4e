package org.fascicle.benchmarks;

import java.util.Random;

/** A resting brain in plain loops, region by region, with {@link Math} and {@link Random}: the baseline. Heun, 1 ms. */
final class StraightLoop {

    private static final double OU_DECAY = Math.exp(-0.01);
    private static final double OU_SPREAD = 1e-5 * Math.sqrt(0.5) * Math.sqrt(1 - Math.exp(-0.02));

    private final Random random = new Random(42);
    private final int n;
    private final double[] weights;
    private final double[] inStrength;
    private final double[] se;
    private final double[] si;
    private final double[] input;
    private final double[] noise;
    private final double[][] vessel;
    private final double[] bold;

    StraightLoop(int regions) {
        n = regions;
        weights = random.doubles((long) n * n, 0, 2.0 / n).toArray();
        inStrength = new double[n];
        se = random.doubles(n, 0.05, 0.25).toArray();
        si = random.doubles(n, 0.01, 0.1).toArray();
        input = new double[n];
        noise = new double[n];
        vessel = new double[n][];
        bold = new double[n];
        for (int i = 0; i < n; i++) {
            vessel[i] = new double[] {0, 1, 1, 1};
            for (int j = 0; j < n; j++) {
                inStrength[i] += weights[i * n + j];
            }
        }
    }

    double[] bold() {
        return bold;
    }

    void step() {
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int j = 0; j < n; j++) {
                sum += weights[i * n + j] * se[j];
            }
            input[i] = 0.2 * (sum - se[i] * inStrength[i]);
        }
        for (int i = 0; i < n; i++) {
            noise[i] = noise[i] * OU_DECAY + OU_SPREAD * random.nextGaussian();
            double e = excitatory(se[i], si[i], input[i]) + noise[i];
            double h = inhibitory(se[i], si[i]);
            double e1 = clamp(se[i] + e);
            double h1 = clamp(si[i] + h);
            se[i] = clamp(se[i] + (e + excitatory(e1, h1, input[i]) + noise[i]) / 2);
            si[i] = clamp(si[i] + (h + inhibitory(e1, h1)) / 2);
            balloon(i, se[i]);
        }
    }

    private static double excitatory(double e, double h, double c) {
        double x = 1.4 * 0.15 * e - h + 0.382 + 0.15 * c;
        double u = 0.16e3 * (0.310 * x - 0.125);
        return -e / 100 + (1 - e) * 0.641 * u / (1 - Math.exp(-u)) / 0.16e3;
    }

    private static double inhibitory(double e, double h) {
        double x = 0.15 * e - h + 0.7 * 0.382;
        double u = 0.087e3 * (0.615 * x - 0.177);
        return -h / 10 + u / (1 - Math.exp(-u)) / 0.087e3;
    }

    private static double clamp(double x) {
        return Math.max(0, Math.min(1, x));
    }

    /** Heun, 0.001 s. */
    private void balloon(int i, double z) {
        double[] y = vessel[i];
        double[] k = flow(y, z);
        var next = new double[4];
        for (int s = 0; s < 4; s++) {
            next[s] = y[s] + 0.001 * k[s];
        }
        double[] l = flow(next, z);
        for (int s = 0; s < 4; s++) {
            y[s] += 0.0005 * (k[s] + l[s]);
        }
        bold[i] = 0.02 * (7 * 0.34 * (1 - y[3]) + 2 * (1 - y[3] / y[2]) + (2 * 0.34 - 0.2) * (1 - y[2]));
    }

    private static double[] flow(double[] y, double z) {
        double out = Math.pow(y[2], 1 / 0.32);
        double extracted = (1 - Math.pow(1 - 0.34, 1 / y[1])) / 0.34;
        return new double[] {z - 0.65 * y[0] - 0.41 * (y[1] - 1), y[0], (y[1] - out) / 0.98,
            (y[1] * extracted - out * y[3] / y[2]) / 0.98};
    }
}
