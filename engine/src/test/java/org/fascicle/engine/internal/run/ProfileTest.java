package org.fascicle.engine.internal.run;

import static org.fascicle.engine.Lab.experiment;
import static org.fascicle.engine.Lab.of;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.fascicle.api.experiment.Monitor;
import org.fascicle.api.experiment.Noise;
import org.fascicle.api.experiment.Population;
import org.fascicle.api.experiment.Projection;
import org.fascicle.api.experiment.Value;
import org.fascicle.api.experiment.Weights;
import org.fascicle.api.run.Part;
import org.fascicle.api.run.Run;
import org.fascicle.engine.Lab;
import org.junit.jupiter.api.Test;

/** Where the time of a run went. */
class ProfileTest {

    @Test
    void everyPartThatWorkedHasItsTimeAndNoneBeforeTheFirstStep() {
        var noise = new Noise("white", Map.of("sigma", Value.of(0.1, "1/sqrt(ms)")), false, Optional.empty());
        var net = experiment(1, 5000).add(Population.of("p", "adder", 50).noisy("x", noise))
                .add(Projection.of("link", of("p", "x"), of("p", "c"), "linear").with("a", Value.of(-0.0001, "1/ms"))
                        .weighted(new Weights.Constant(1, false)))
                .add(Monitor.raw("m", of("p", "x")));
        try (Run run = Lab.with().plan(net).start()) {
            assertTrue(run.profile().values().stream().allMatch(seconds -> seconds == 0));
            long before = System.nanoTime();
            run.advance(5000);
            double elapsed = (System.nanoTime() - before) * 1e-9;
            for (Part part : EnumSet.of(Part.LINKS, Part.NODES, Part.NOISE, Part.INPUTS, Part.MONITORS)) {
                assertTrue(run.profile().get(part) > 0, part.name());
            }
            assertEquals(Part.values().length, run.profile().size());
            assertTrue(run.profile().values().stream().mapToDouble(s -> s).sum() < 100 * elapsed);
        }
    }
}
