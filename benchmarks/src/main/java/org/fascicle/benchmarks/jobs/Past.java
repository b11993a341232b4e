package org.fascicle.benchmarks.jobs;

import java.util.Arrays;

/** Delayed sums the usual way: a ring of whole states, from which each link of each target fetches its value. */
final class Past {

    private final Connections links;
    private final double[][] ring;
    private long step;

    Past(Connections links, double before) {
        int longest = Arrays.stream(links.delay()).max().orElse(0);
        this.links = links;
        this.ring = new double[Integer.highestOneBit(longest) * 2][links.regions()];
        for (double[] state : ring) {
            Arrays.fill(state, before);
        }
    }

    /** What arrives now. */
    double[] sums() {
        var sums = new double[links.regions()];
        for (int i = 0; i < sums.length; i++) {
            double sum = 0;
            for (int k = links.start()[i]; k < links.start()[i + 1]; k++) {
                sum += links.weight()[k] * ring[(int) (step - links.delay()[k]) & ring.length - 1][links.source()[k]];
            }
            sums[i] = sum;
        }
        return sums;
    }

    /** The state now. */
    void take(double[] state) {
        System.arraycopy(state, 0, ring[(int) step & ring.length - 1], 0, state.length);
    }

    /** Goes on to the next step; its number. */
    long tick() {
        return ++step;
    }
}
