package org.fascicle.engine.internal.loop;

import java.util.Arrays;
import org.fascicle.engine.internal.network.Tap;
import org.fascicle.engine.internal.program.Draws;

/** A weighted sum over the past in motion: what is summed is kept in a ring, and summed only when somebody reads. */
final class ConvolutionState {

    private static final Draws NO_DRAWS = Draws.none();

    private final Tap.Convolution plan;
    private final int width;
    private final double[][] ring;

    ConvolutionState(Tap.Convolution plan, int width) {
        this.plan = plan;
        this.width = width;
        this.ring = new double[plan.weights().length][width];
    }

    /** Keeps what the columns say at the end of step k = 1, 2, …; before the first there was nothing. */
    void keep(long k, double[][] columns) {
        plan.input().run(columns, 0, width, NO_DRAWS);
        System.arraycopy(columns[plan.inputSlot()], 0, ring[(int) (k % ring.length)], 0, width);
    }

    /** Sums as of step k, the newest instant first, one fma each. */
    void sum(long k, double[][] columns) {
        double[] sum = columns[plan.slot()];
        Arrays.fill(sum, 0);
        int at = (int) (k % ring.length);
        for (double weight : plan.weights()) {
            add(weight, ring[at], sum);
            at = at == 0 ? ring.length - 1 : at - 1;
        }
    }

    private static void add(double weight, double[] x, double[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] = Math.fma(weight, x[i], sum[i]);
        }
    }

    /** Mutable columns, for checkpoints. */
    double[][] contents() {
        return ring;
    }
}
