package org.fascicle.benchmarks.jobs;

import java.util.Arrays;
import java.util.Random;

/**
 * A resting brain as anybody would write it down: region by region, link by link, with {@link Math} and {@link Random}. Euler,
 * 1 ms; the balloon by Heun.
 */
final class PlainBrain implements Work {

    private static final double KEPT = Math.exp(-0.01);
    private static final double FRESH = 1e-5 * Math.sqrt(1 - Math.exp(-0.02));

    private final Random random = new Random(42);
    private final Connections links;
    private final Past past;
    private final boolean delayed;
    private final int every;
    private final double[] inStrength;
    private final double[] excitation;
    private final double[] inhibition;
    private final double[][] noise;
    private final double[] mean;
    private final double[][] vessel;

    PlainBrain(Connections links, boolean delayed, int every) {
        int n = links.regions();
        this.links = links;
        this.delayed = delayed;
        this.every = every;
        past = new Past(links, 0.001);
        inStrength = new double[n];
        excitation = new double[n];
        inhibition = new double[n];
        noise = new double[2][n];
        mean = new double[n];
        vessel = new double[n][];
        for (int i = 0; i < n; i++) {
            inStrength[i] = Arrays.stream(links.weight(), links.start()[i], links.start()[i + 1]).sum();
            excitation[i] = 0.001;
            inhibition[i] = 0.001;
            vessel[i] = new double[] {0, 1, 1, 1};
        }
    }

    @Override
    public void steps(int count) {
        for (int s = 0; s < count; s++) {
            step();
        }
    }

    private void step() {
        double[] input = delayed ? past.sums() : undelayed();
        if (delayed) {
            past.take(excitation);
        }
        for (int i = 0; i < excitation.length; i++) {
            noise[0][i] = noise[0][i] * KEPT + FRESH * random.nextGaussian();
            noise[1][i] = noise[1][i] * KEPT + FRESH * random.nextGaussian();
            node(i, 0.2 * (input[i] - inStrength[i] * excitation[i]));
            mean[i] += excitation[i] / every;
        }
        if (past.tick() % every == 0) {
            for (int i = 0; i < mean.length; i++) {
                balloon(vessel[i], mean[i], 0.001 * every);
                mean[i] = 0;
            }
        }
    }

    private double[] undelayed() {
        var input = new double[excitation.length];
        for (int i = 0; i < input.length; i++) {
            for (int k = links.start()[i]; k < links.start()[i + 1]; k++) {
                input[i] += links.weight()[k] * excitation[links.source()[k]];
            }
        }
        return input;
    }

    private void node(int i, double c) {
        double e = excitation[i];
        double h = inhibition[i];
        double rateE = rate(1.4 * 0.15 * e - h + 0.382 + 0.15 * c, 310, 125, 0.16);
        double rateI = rate(0.15 * e - h + 0.7 * 0.382, 615, 177, 0.087);
        excitation[i] = clamped(e - e / 100 + (1 - e) * 0.641 * rateE + noise[0][i]);
        inhibition[i] = clamped(h - h / 10 + rateI + noise[1][i]);
    }

    private static double rate(double current, double a, double b, double d) {
        double u = a * current - b;
        return 0.001 * u / (1 - Math.exp(-d * u));
    }

    private static double clamped(double x) {
        return Math.max(0, Math.min(1, x));
    }

    private static void balloon(double[] y, double z, double seconds) {
        double[] k = flow(y, z);
        var next = new double[4];
        for (int s = 0; s < 4; s++) {
            next[s] = y[s] + seconds * k[s];
        }
        double[] l = flow(next, z);
        for (int s = 0; s < 4; s++) {
            y[s] += seconds / 2 * (k[s] + l[s]);
        }
    }

    private static double[] flow(double[] y, double z) {
        double out = Math.pow(y[2], 1 / 0.32);
        double extracted = (1 - Math.pow(1 - 0.34, 1 / y[1])) / 0.34;
        return new double[] {z - 0.65 * y[0] - 0.41 * (y[1] - 1), y[0], (y[1] - out) / 0.98,
            (y[1] * extracted - out * y[3] / y[2]) / 0.98};
    }
}
