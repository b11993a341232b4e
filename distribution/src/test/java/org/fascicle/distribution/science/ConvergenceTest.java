package org.fascicle.distribution.science;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.fascicle.distribution.trial.Recorded;
import org.fascicle.distribution.trial.Trial;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Orders of the schemes on the way of a Hopf node to its limit cycle, where the equation is nonlinear and its solution known:
 * r² = a/(β + (a/r₀² - β) e^(-2at)), θ = ωt.
 */
class ConvergenceTest {

    private static final double A = 0.1;
    private static final double OMEGA = 0.3;
    private static final double START = 0.1;
    private static final double END = 20;

    @ParameterizedTest
    @CsvSource({"euler, 1", "heun, 2", "rk4, 4"})
    void halvingTheStepDividesTheErrorBy2ToTheOrder(String scheme, int order) {
        double coarse = error(scheme, 0.25);
        double middle = error(scheme, 0.125);
        double fine = error(scheme, 0.0625);

        assertEquals(order, slope(coarse, middle), 0.15, "from 0.25 to 0.125 ms");
        assertEquals(order, slope(middle, fine), 0.08, "from 0.125 to 0.0625 ms");
    }

    private static double slope(double coarse, double fine) {
        return StrictMath.log(coarse / fine) / StrictMath.log(2);
    }

    private static double error(String scheme, double dt) {
        Recorded recorded = Trial.of("""
                dt: %s ms
                duration: %s ms
                integrator: %s
                populations:
                  node:
                    size: 1
                    model: hopf
                    parameters: { a: %s, omega: %s rad/ms }
                    initial: { x: %s, y: 0 }
                monitors:
                  end: { of: node, sample: subsample, period: %s ms }
                """.formatted(dt, END, scheme, A, OMEGA, START, END)).record();
        double radius = Math.sqrt(A / (1 + (A / (START * START) - 1) * StrictMath.exp(-2 * A * END)));
        double dx = recorded.last("end", "x", 0) - radius * StrictMath.cos(OMEGA * END);
        double dy = recorded.last("end", "y", 0) - radius * StrictMath.sin(OMEGA * END);
        return Math.sqrt(dx * dx + dy * dy);
    }
}
