package org.fascicle.engine.internal.loop;

import static org.fascicle.engine.Lab.column;
import static org.fascicle.engine.Lab.experiment;
import static org.fascicle.engine.Lab.of;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fascicle.api.Bound;
import org.fascicle.api.Dynamics;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.NodeModel;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Integrator;
import org.fascicle.api.experiment.Monitor;
import org.fascicle.api.experiment.Noise;
import org.fascicle.api.experiment.Population;
import org.fascicle.api.experiment.Value;
import org.fascicle.engine.Lab;
import org.fascicle.engine.Small;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exponential Euler: exact where a state is linear, stable where it is stiff, of order 1 between states and 2 within one. */
class ExponentialEulerTest {

    /** x' = x (1 - x)/tau through a definition; x = 1/(1 + (1/x0 - 1) e^(-t/tau)). */
    private static final NodeModel LOGISTIC = Small.model(NodeDescription.named("logistic").parameter("tau", 5, "ms", "")
            .state("x", "0.1", "1", "").equations("left = 1 - x\nx' = x*left/tau").build());

    /** Leaks upwards only, in two pieces. */
    private static final NodeModel PIECES = Small.model(NodeDescription.named("pieces").parameter("tau", 2, "ms", "")
            .state("x", "3", "1", "", Bound.clamp(0, 10)).equations("x' = where(x > 1, -(x - 1)/tau, 0[1/ms])").build());

    private static final Dynamics CODE = block -> {
        for (int i = 0; i < block.n(); i++) {
            block.derivative("x")[i] = -block.get("x")[i];
        }
    };

    private static final NodeModel CODED = Small.model(NodeDescription.named("coded").modelTime("ms").state("x", "1", "1", "")
            .dynamics(CODE).build());

    private final Lab lab = Lab.with(LOGISTIC, PIECES, CODED);

    private double[] run(String method, double dt, double duration, Population population) {
        Experiment.Builder net = experiment(dt, duration).seed(4).integrator(Integrator.of(method)).add(population)
                .add(Monitor.raw("m", of(population.name(), "x")));
        return column(lab.run(net), 0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 5, 50})
    void aDecayTowardsAnInputIsExact(double dt) {
        double[] x = run("exponential-euler", dt, 20 * dt, Population.of("p", "leak", 1).with("c", Value.of(0.02, "1/ms")));
        for (int n = 0; n < x.length; n++) {
            double exact = 0.2 + 0.8 * Math.exp(-(n + 1) * dt / 10);
            assertEquals(exact, x[n], 1e-14 * (n + 1), "step " + (n + 1));
        }
    }

    @Test
    void aDecayAThousandTimesFasterThanTheStepStaysStable() {
        Population stiff = Population.of("p", "leak", 1).with("tau", Value.of(0.001, "ms")).with("c", Value.of(2, "1/ms"));
        double[] x = run("exponential-euler", 1, 20, stiff);
        assertEquals(0.002, x[0], 1e-15);
        assertEquals(0.002, x[19], 1e-15);
        assertTrue(lab.problems(experiment(1, 1).integrator(Integrator.of("exponential-euler")).add(stiff)
                .add(Monitor.raw("m", of("p", "x")))).isEmpty(), "no warning of the step");
        assertTrue(lab.problems(experiment(1, 1).integrator(Integrator.of("euler")).add(stiff)
                .add(Monitor.raw("m", of("p", "x")))).get(0).contains("fastest time constant"));
    }

    @Test
    void aNearlyConstantStateHasNoSingularity() {
        double[] x = run("exponential-euler", 1, 3, Population.of("p", "leak", 1).with("tau", Value.of(1e18, "ms"))
                .with("c", Value.of(0.5, "1/ms")));
        assertEquals(2.5, x[2], 1e-14);
        assertEquals(3, run("exponential-euler", 1, 3, Population.of("p", "adder", 1).with("c", Value.of(1, "1/ms")))[2]);
    }

    @Test
    void withinOneStateTheOrderIsTwo() {
        assertEquals(2, Math.log(logistic(0.5) / logistic(0.25)) / Math.log(2), 0.1);
    }

    private double logistic(double dt) {
        double[] x = run("exponential-euler", dt, 20, Population.of("p", "logistic", 1));
        return Math.abs(x[x.length - 1] - 1 / (1 + 9 * Math.exp(-20 / 5.0)));
    }

    @Test
    void betweenStatesTheOrderIsOne() {
        assertEquals(1, Math.log(rotation(0.05) / rotation(0.025)) / Math.log(2), 0.1);
    }

    private double rotation(double dt) {
        double[] x = run("exponential-euler", dt, 10, Population.of("p", "rotor", 1));
        return Math.abs(x[x.length - 1] - Math.cos(1));
    }

    @Test
    void eachPieceHasItsOwnSlope() {
        double[] x = run("exponential-euler", 1, 10, Population.of("p", "pieces", 1));
        assertEquals(1 + 2 * Math.exp(-0.5), x[0], 1e-14);
        assertEquals(1 + 2 * Math.exp(-5), x[9], 1e-14);
        assertEquals(0.5, run("exponential-euler", 1, 3, Population.of("p", "pieces", 1).starting("x", Value.of(0.5)))[2]);
    }

    @Test
    void noiseIsAddedOnce() {
        var white = new Noise("white", Map.of("sigma", Value.of(0.3, "1/sqrt(ms)")), false, Optional.empty());
        double[] sum = run("euler", 2, 40, Population.of("p", "adder", 1).noisy("x", white));
        double[] x = run("exponential-euler", 2, 40, Population.of("p", "leak", 1).noisy("x", white));
        double expected = 1;
        for (int n = 0; n < x.length; n++) {
            expected = expected * Math.exp(-0.2) + sum[n] - (n == 0 ? 0 : sum[n - 1]);
            assertEquals(expected, x[n], 1e-13, "step " + (n + 1));
        }
    }

    @Test
    void javaCodeHasNoDerivative() {
        List<String> errors = lab.errors(experiment(1, 1).integrator(Integrator.of("exponential-euler"))
                .add(Population.of("p", "coded", 1)).add(Monitor.raw("m", of("p", "x"))));
        assertEquals(List.of("populations.p.model: coded is Java code, which cannot be differentiated; exponential-euler needs"
                + " equations; choose euler, heun or rk4"), errors);
    }
}
