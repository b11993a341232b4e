package org.fascicle.engine.internal.loop;

import static org.fascicle.engine.Lab.column;
import static org.fascicle.engine.Lab.experiment;
import static org.fascicle.engine.Lab.of;
import static org.fascicle.engine.Lab.values;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.fascicle.api.Bound;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.NodeModel;
import org.fascicle.api.experiment.Integrator;
import org.fascicle.api.experiment.Monitor;
import org.fascicle.api.experiment.Population;
import org.fascicle.api.experiment.Value;
import org.fascicle.engine.Lab;
import org.fascicle.engine.Small;
import org.junit.jupiter.api.Test;

/** Clamping acts on initial values, stages and steps; wrapping on steps alone. */
class BoundsTest {

    /** y' = x shows which x the stages saw. */
    private static NodeModel watched(String unit, Bound bound, String rate) {
        return Small.model(NodeDescription.named("watched").state("x", "0", unit, "", bound).state("y", "0", unit + "*ms", "")
                .equations("x' = " + rate + "\ny' = x").build());
    }

    private static double[] run(NodeModel model, String method, double start, String unit, String quantity, int steps) {
        return column(Lab.with(model).run(experiment(1, steps).integrator(Integrator.of(method))
                .add(Population.of("p", "watched", 1).starting("x", Value.of(start, unit)))
                        .add(Monitor.raw("m", of("p", quantity)))), 0);
    }

    @Test
    void heunsPredictorIsClamped() {
        NodeModel model = watched("mV", Bound.clamp(0, 1), "10[mV/ms]");
        assertArrayEquals(new double[] {1}, run(model, "heun", 0.5, "mV", "x", 1));
        assertArrayEquals(new double[] {(0.5 + 1) / 2}, run(model, "heun", 0.5, "mV", "y", 1));
    }

    @Test
    void allStagesOfRungeKuttaAreClamped() {
        NodeModel model = watched("mV", Bound.clamp(0, 1), "10[mV/ms]");
        assertEquals((0.5 + 2 * 1 + 2 * 1 + 1) / 6, run(model, "rk4", 0.5, "mV", "y", 1)[0], 1e-15);
    }

    @Test
    void theEndsOfAClampAreInTheUnitOfTheState() {
        NodeModel model = watched("Hz", Bound.clamp(2, 30), "20[Hz/ms]");
        assertArrayEquals(new double[] {22, 30, 30}, run(model, "euler", 0, "Hz", "x", 3), 1e-12);
    }

    @Test
    void theEndsOfAWrapAreInTheUnitOfTheState() {
        NodeModel model = watched("Hz", Bound.wrap(0, 50), "20[Hz/ms]");
        assertArrayEquals(new double[] {20, 40, 10, 30}, run(model, "euler", 0, "Hz", "x", 4), 1e-12);
    }

    @Test
    void initialValuesAreClamped() {
        NodeModel model = watched("mV", Bound.clamp(0, 1), "0[mV/ms]");
        assertArrayEquals(new double[] {1, 1}, run(model, "euler", 7, "mV", "x", 2));
    }

    @Test
    void anAngleIsWrappedAfterTheStepButNotInTheStages() {
        NodeModel model = watched("1", Bound.wrap(0, 7), "1[1/ms]");
        assertArrayEquals(new double[] {0.5}, run(model, "heun", 6.5, "", "x", 1));
        assertArrayEquals(new double[] {(6.5 + 7.5) / 2}, run(model, "heun", 6.5, "", "y", 1));
    }

    @Test
    void anAngleThatTurnsBackwardsStaysInItsCircle() {
        var samples = values(Lab.with().frames(experiment(1, 1000)
                .add(Population.of("p", "phase", 1).with("w", Value.of(-0.7, "1/ms")))
                .add(Monitor.raw("m", of("p", "theta")))), 0);
        assertTrue(Arrays.stream(column(samples, 0)).allMatch(x -> x >= 0 && x < 2 * Math.PI));
        assertEquals(2 * Math.PI - 0.7, samples[0][0], 1e-15);
    }
}
