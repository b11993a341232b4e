package org.fascicle.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.fascicle.api.Problem;
import org.fascicle.api.experiment.Places;
import org.junit.jupiter.api.Test;

class ProblemLinesTest {

    private static final Places PLACES = new Places("e.yaml", Map.of("dt", 3));

    @Test
    void anErrorBeginsWithFileAndLine() {
        assertEquals("e.yaml:3: dt: 1 mV is no time; e.g. 1 ms",
                ProblemLines.line(Problem.error("dt", "1 mV is no time", "e.g. 1 ms"), PLACES));
    }

    @Test
    void aWarningSaysThatItIsOne() {
        assertEquals("e.yaml:3: warning: dt: large", ProblemLines.line(Problem.warning("dt", "large", ""), PLACES));
    }
}
