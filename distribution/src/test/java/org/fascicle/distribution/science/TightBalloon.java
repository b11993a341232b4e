package org.fascicle.distribution.science;

import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;

/** The balloon model after one second of unit input, by an adaptive scheme of order 8 with tolerance 1e-13. */
final class TightBalloon implements FirstOrderDifferentialEquations {

    private static final double RHO = 0.34;
    private static final double TAU = 0.98;
    private static final double STIFFNESS = 1 / 0.32;

    private final double input;

    private TightBalloon(double input) {
        this.input = input;
    }

    /** BOLD at 1 s, 2 s, … */
    static double[] answer(int seconds) {
        var solver = new DormandPrince853Integrator(1e-8, 0.1, 1e-13, 1e-13);
        var state = new double[] {0, 1, 1, 1};
        var bold = new double[seconds];
        for (int t = 0; t < seconds; t++) {
            solver.integrate(new TightBalloon(t == 0 ? 1 : 0), t, state, t + 1, state);
            double v = state[2];
            double q = state[3];
            bold[t] = 0.02 * (7 * RHO * (1 - q) + 2 * (1 - q / v) + (2 * RHO - 0.2) * (1 - v));
        }
        return bold;
    }

    @Override
    public int getDimension() {
        return 4;
    }

    @Override
    public void computeDerivatives(double t, double[] y, double[] rate) {
        double out = StrictMath.pow(y[2], STIFFNESS);
        rate[0] = input - 0.65 * y[0] - 0.41 * (y[1] - 1);
        rate[1] = y[0];
        rate[2] = (y[1] - out) / TAU;
        rate[3] = (y[1] * (1 - StrictMath.pow(1 - RHO, 1 / y[1])) / RHO - out * y[3] / y[2]) / TAU;
    }
}
