package org.fascicle.distribution.science;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.fascicle.api.NodeDescription;
import org.fascicle.api.NodeModel;
import org.fascicle.api.experiment.Endpoint;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Integrator;
import org.fascicle.api.experiment.Monitor;
import org.fascicle.api.experiment.Population;
import org.fascicle.api.experiment.Value;
import org.fascicle.api.run.Check;
import org.fascicle.distribution.trial.Recorded;
import org.fascicle.engine.Fascicle;
import org.fascicle.engine.Recorder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** t in an equation is the time of the stage: x' = t^k is a quadrature, whose rule each scheme is known to be. */
class StageTimeTest {

    private static final int STEPS = 8;
    private static final double DT = 0.5;

    /** The trapezium is exact for k = 1, Simpson's rule for k = 3. */
    @ParameterizedTest
    @CsvSource({"heun, 1", "rk4, 1", "rk4, 3"})
    void schemesIntegratePowersOfTimeExactly(String scheme, int power) {
        double end = STEPS * DT;
        assertEquals(StrictMath.pow(end, power + 1) / (power + 1), integral(scheme, power), 1e-12);
    }

    /** Euler takes the left end of each step: Σ n dt² = dt² N (N - 1)/2. */
    @Test
    void eulerSeesTheBeginningOfTheStep() {
        assertEquals(DT * DT * STEPS * (STEPS - 1) / 2, integral("euler", 1), 1e-12);
    }

    private static double integral(String scheme, int power) {
        NodeModel clock = () -> NodeDescription.named("power-of-time").modelTime("ms").state("x", "0", "1", "integral of t^k")
                .equations("x' = t^" + power).build();
        Experiment experiment = Experiment.builder().dt(Value.of(DT, "ms")).duration(Value.of(STEPS * DT, "ms"))
                .integrator(Integrator.of(scheme)).add(Population.of("node", "power-of-time", 1))
                .add(Monitor.raw("all", new Endpoint("node", "x"))).build();
        Check check = Fascicle.load().with(clock).check(experiment);
        if (check instanceof Check.Ready ready) {
            return new Recorded(Recorder.record(ready.plan())).last("all", "x", 0);
        }
        throw new AssertionError(check.problems());
    }
}
