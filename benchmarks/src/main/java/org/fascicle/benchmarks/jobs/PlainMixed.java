package org.fascicle.benchmarks.jobs;

import java.util.Arrays;

/** Two kinds of nodes as anybody would write them down: Hopf's normal form, then Wilson and Cowan. Euler, 0.1 ms. */
final class PlainMixed implements Work {

    private static final double OMEGA = 2 * Math.PI * 0.01;
    private static final double E_0 = 1 / (1 + Math.exp(1.2 * 2.8));
    private static final double I_0 = 1 / (1 + Math.exp(4));

    private final Connections links;
    private final int hopf;
    private final double[] first;
    private final double[] second;

    /** The first so many regions are Hopf's. */
    PlainMixed(Connections links, int hopf) {
        this.links = links;
        this.hopf = hopf;
        first = new double[links.regions()];
        second = new double[links.regions()];
        Arrays.fill(first, 0.1);
        Arrays.fill(second, hopf, second.length, 0.05);
    }

    @Override
    public void steps(int count) {
        for (int s = 0; s < count; s++) {
            double[] input = input();
            for (int i = 0; i < first.length; i++) {
                if (i < hopf) {
                    hopf(i, input[i]);
                } else {
                    cowan(i, input[i]);
                }
            }
        }
    }

    private double[] input() {
        var input = new double[first.length];
        for (int i = 0; i < input.length; i++) {
            for (int k = links.start()[i]; k < links.start()[i + 1]; k++) {
                int j = links.source()[k];
                double received = i < hopf && j < hopf ? first[j] - first[i] : first[j];
                input[i] += links.weight()[k] * received;
            }
        }
        return input;
    }

    private void hopf(int i, double c) {
        double x = first[i];
        double y = second[i];
        double growth = 0.25 - (x * x + y * y);
        first[i] = x + 0.1 * (growth * x - OMEGA * y + c);
        second[i] = y + 0.1 * (growth * y + OMEGA * x);
    }

    private void cowan(int i, double c) {
        double e = first[i];
        double h = second[i];
        double toE = 1 / (1 + Math.exp(-1.2 * (12 * e - 4 * h + c - 2.8))) - E_0;
        double toH = 1 / (1 + Math.exp(-(13 * e - 11 * h - 4))) - I_0;
        first[i] = e + 0.1 * (-e + (1 - e) * toE) / 10;
        second[i] = h + 0.1 * (-h + (1 - h) * toH) / 10;
    }
}
