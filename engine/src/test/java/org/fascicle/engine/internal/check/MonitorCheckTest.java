package org.fascicle.engine.internal.check;

import static org.fascicle.engine.Lab.experiment;
import static org.fascicle.engine.Lab.of;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fascicle.api.experiment.Monitor;
import org.fascicle.api.experiment.Population;
import org.fascicle.api.experiment.Sampling;
import org.fascicle.api.experiment.Value;
import org.fascicle.engine.Lab;
import org.junit.jupiter.api.Test;

/** What monitors are told must make sense. */
class MonitorCheckTest {

    private final Lab lab = Lab.with();

    private static Population leak() {
        return Population.of("p", "leak", 3);
    }

    @Test
    void wrappedStatesCannotBeAveraged() {
        lab.refused(experiment(1, 10).add(Population.of("p", "phase", 2))
                .add(new Monitor("m", List.of(of("p", "theta")), Optional.empty(),
                Sampling.AVERAGE, Optional.of(Value.of(5, "ms")), Optional.empty(), Optional.empty(), false, Map.of())),
                "monitors.m.sample: p.theta is wrapped", "sin(theta)", "cos(theta)");
    }

    @Test
    void aPopulationIsNamedOnce() {
        lab.refused(experiment(1, 10).add(leak()).add(Monitor.raw("m", of("p", "x - 2*p.c"))),
                "monitors.m.of: 'p.' stands within 'p.x - 2*p.c'; the population is named once, in front: p.x - 2*c");
        lab.refused(experiment(1, 10).add(leak()).add(Population.of("q", "leak", 3)).add(Monitor.raw("m", of("p", "x - q.x"))),
                "monitors.m.of: 'q.' stands within 'p.x - q.x'; an expression is of one population, here p");
    }

    @Test
    void samplesNeedAPeriodAndRawHasNone() {
        lab.refused(experiment(1, 10).add(leak()).add(new Monitor("m", List.of(of("p", "x")), Optional.empty(), Sampling.AVERAGE,
                Optional.empty(), Optional.empty(), Optional.empty(), false, Map.of())), "monitors.m: no period");
        lab.refused(experiment(1, 10).add(leak()).add(new Monitor("m", List.of(of("p", "x")), Optional.empty(), Sampling.RAW,
                Optional.of(Value.of(2, "ms")), Optional.empty(), Optional.empty(), false, Map.of())),
                        "monitors.m.period: sample: raw");
        lab.refused(experiment(1, 10).add(leak()).add(new Monitor("m", List.of(), Optional.empty(), Sampling.RAW,
                Optional.empty(), Optional.empty(), Optional.empty(), false, Map.of())), "monitors.m: nothing to record");
    }

    @Test
    void aStartThatIsDiscardedIsAContradiction() {
        lab.refused(experiment(1, 10).add(leak()).add(started(Value.of(0.004, "s"))),
                "monitors.m.record-start: record-start adds t = 0",
                "discard: 0.004 s", "remove");
        assertEquals(List.of(), lab.problems(experiment(1, 10).add(leak()).add(started(Value.of(0, "ms")))));
    }

    private static Monitor started(Value discard) {
        return new Monitor("m", List.of(of("p", "x")), Optional.empty(), Sampling.RAW, Optional.empty(), Optional.of(discard),
                Optional.empty(), true, Map.of());
    }

    @Test
    void recordingNothingIsAWarning() {
        List<String> problems = lab.problems(experiment(1, 10).add(leak()));
        assertEquals(List.of("monitors: nothing is recorded; add monitors:"), problems);
    }

    @Test
    void aMonitorWithoutSamplesIsAWarning() {
        List<String> problems = lab.problems(experiment(1, 10).add(leak())
                .add(Monitor.every("m", of("p", "x"), Value.of(20, "ms"))));
        assertTrue(problems.get(0).startsWith("monitors.m: no sample falls due"), problems.toString());
    }
}
