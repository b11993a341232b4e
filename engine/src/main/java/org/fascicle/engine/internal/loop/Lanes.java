package org.fascicle.engine.internal.loop;

import java.util.Arrays;
import org.fascicle.engine.internal.network.Flow;

/**
 * The columns of a set of equations and of the integrator's stages. A stage shares all columns but the states, the derivatives
 * and the time.
 */
final class Lanes {

    private final Flow flow;
    private final int width;
    private final double[][] columns;
    private final double[][][] stages;
    private final double[][] forcing;

    /** Columns of a width, all 0, with so many stages besides the first. */
    Lanes(Flow flow, int width, int stages) {
        this.flow = flow;
        this.width = width;
        this.columns = new double[flow.slots()][width];
        this.stages = new double[stages][][];
        this.forcing = new double[flow.states()][];
        double[][] predicted = new double[flow.states()][width];
        for (int k = 0; k < stages; k++) {
            this.stages[k] = stage(predicted);
        }
    }

    private double[][] stage(double[][] predicted) {
        double[][] stage = columns.clone();
        for (int s = 0; s < flow.states(); s++) {
            stage[s] = predicted[s];
            stage[flow.states() + s] = new double[width];
        }
        if (flow.timeSlot() >= 0) {
            stage[flow.timeSlot()] = new double[width];
        }
        return stage;
    }

    Flow flow() {
        return flow;
    }

    int width() {
        return width;
    }

    /** All columns by slot. */
    double[][] columns() {
        return columns;
    }

    /** Columns of a stage: predicted states, their derivatives, and what all stages share. */
    double[][] stage(int k) {
        return stages[k];
    }

    /** Column of a state. */
    double[] state(int s) {
        return columns[s];
    }

    /** Column of what noise adds to the derivative of a state; null if there is none. */
    double[] forcing(int s) {
        return forcing[s];
    }

    /** Sets what noise adds to the derivative of a state in the next step. */
    void force(int s, double[] noise) {
        forcing[s] = noise;
    }

    /** Column of the derivative of a state in the columns of a stage. */
    double[] derivative(double[][] of, int s) {
        return of[flow.states() + s];
    }

    /** Sets the time that derived quantities read, in the model's own unit. */
    void time(double t) {
        if (flow.timeSlot() >= 0) {
            Arrays.fill(columns[flow.timeSlot()], t);
        }
    }

    /** Evaluates the right-hand sides at time t (in the model's own unit), without noise. */
    void evaluate(double[][] at, double t) {
        if (flow.timeSlot() >= 0) {
            Arrays.fill(at[flow.timeSlot()], t);
        }
        flow.derivatives().evaluate(at, width);
    }

    /** Evaluates the right-hand sides and adds the noise of this step. */
    void evaluateForced(double[][] at, double t) {
        evaluate(at, t);
        for (int s = 0; s < flow.states(); s++) {
            double[] forcing = forcing(s);
            if (forcing != null) {
                add(derivative(at, s), forcing);
            }
        }
    }

    private static void add(double[] to, double[] what) {
        for (int i = 0; i < to.length; i++) {
            to[i] += what[i];
        }
    }
}
