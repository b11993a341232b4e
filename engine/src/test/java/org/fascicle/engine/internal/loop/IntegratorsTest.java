package org.fascicle.engine.internal.loop;

import static org.fascicle.engine.Lab.column;
import static org.fascicle.engine.Lab.experiment;
import static org.fascicle.engine.Lab.of;
import static org.fascicle.engine.Lab.values;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.experiment.Integrator;
import org.fascicle.api.experiment.Monitor;
import org.fascicle.api.experiment.Population;
import org.fascicle.api.experiment.Value;
import org.fascicle.engine.Lab;
import org.fascicle.engine.Small;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Schemes against what they do to linear equations, and their orders of convergence. */
class IntegratorsTest {

    private final Lab lab = Lab.with();

    private double[] decay(String method, double dt, int steps) {
        return column(lab.run(experiment(dt, dt * steps).integrator(Integrator.of(method)).add(Population.of("p", "leak", 1))
                .add(Monitor.raw("m", of("p", "x")))), 0);
    }

    @ParameterizedTest
    @CsvSource({"euler, 0.5", "heun, 0.625", "rk4, 0.6067708333333334"})
    void aDecayIsMultipliedByTheTaylorPolynomialOfTheScheme(String method, double factor) {
        double[] x = decay(method, 5, 20);
        double expected = 1;
        for (int n = 0; n < x.length; n++) {
            expected *= factor;
            assertEquals(expected, x[n], 1e-13 * expected, "step " + (n + 1));
        }
    }

    @ParameterizedTest
    @CsvSource({"euler, 1", "heun, 2", "rk4, 4"})
    void halvingTheStepOfARotationDividesTheErrorByTwoToTheOrder(String method, int order) {
        double coarse = error(method, 0.25);
        double fine = error(method, 0.125);
        assertEquals(order, Math.log(coarse / fine) / Math.log(2), 0.1);
    }

    /** Distance from where the rotation is at 10 ms. */
    private double error(String method, double dt) {
        var frames = lab.frames(experiment(dt, 10).integrator(Integrator.of(method)).add(Population.of("p", "rotor", 1)
                .with("w", Value.of(0.3, "1/ms"))).add(Monitor.raw("m", of("p", ""))));
        double[] x = column(values(frames, 0), 0);
        double[] y = column(values(frames, 1), 0);
        return Math.hypot(x[x.length - 1] - Math.cos(3), y[y.length - 1] - Math.sin(3));
    }

    @ParameterizedTest
    @CsvSource({"heun, 2*t/1[ms^2], 2", "rk4, 4*t^3/1[ms^4], 4"})
    void timeInAnEquationIsTheTimeOfTheStage(String method, String rate, int power) {
        var model = Small.model(NodeDescription.named("clock").state("x", "0", "1", "").equations("x' = " + rate).build());
        double[] x = column(Lab.with(model).run(experiment(0.5, 5).integrator(Integrator.of(method))
                .add(Population.of("p", "clock", 1))
                .add(Monitor.raw("m", of("p", "x")))), 0);
        for (int n = 0; n < x.length; n++) {
            double t = 0.5 * (n + 1);
            assertEquals(power == 2 ? t * t : t * t * t * t, x[n], 1e-11 * Math.max(1, x[n]), "t = " + t);
        }
    }

    @Test
    void eulerTakesTimeAtTheStartOfTheStep() {
        var model = Small.model(NodeDescription.named("clock").state("x", "0", "1", "").equations("x' = 2*t/1[ms^2]").build());
        double[] x = column(Lab.with(model).run(experiment(1, 4).add(Population.of("p", "clock", 1))
                .add(Monitor.raw("m", of("p", "x")))), 0);
        Assertions.assertArrayEquals(new double[] {0, 2, 6, 12}, x);
    }

    @Test
    void aModelInSecondsAdvancesByItsOwnTime() {
        var model = Small.model(NodeDescription.named("slow").modelTime("s").parameter("tau", 2, "s", "").state("x", "1", "1", "")
                .equations("x' = -x/tau").build());
        double[] x = column(Lab.with(model).run(experiment(1, 2000).integrator(Integrator.of("rk4"))
                .add(Population.of("p", "slow", 1))
                .add(Monitor.raw("m", of("p", "x")))), 0);
        assertEquals(Math.exp(-1), x[1999], 1e-12);
    }

    @Test
    void aSilentNetworkStaysSilent() {
        for (String method : new String[] {"euler", "heun", "rk4"}) {
            double[] x = column(lab.run(experiment(1, 100).integrator(Integrator.of(method)).add(Population.of("p", "leak", 3)
                    .starting("x", Value.of(0))).add(Monitor.raw("m", of("p", "x")))), 2);
            assertTrue(Arrays.stream(x).allMatch(v -> v == 0), method);
        }
    }
}
