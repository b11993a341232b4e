package org.fascicle.distribution.science;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.fascicle.distribution.trial.NpyFile;
import org.fascicle.distribution.trial.Recorded;
import org.fascicle.distribution.trial.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mistakes with coupling; each test says which line would make it. Nodes without dynamics add up what they are sent. */
class CouplingTrapsTest {

    private static final String TWO = """
              a: { size: 1, model: linear, parameters: { gamma: 0 }, initial: { x: 1 } }
              b: { size: 1, model: linear, parameters: { gamma: 0 }, initial: { x: 3 } }
            """;

    @TempDir
    private Path folder;

    /** {@code x += c} after the step, without dt: strength would count per step instead of per ms. */
    @ParameterizedTest
    @ValueSource(doubles = {0.125, 0.5, 2})
    void whatIsSentDoesNotDependOnTheStep(double dt) {
        Recorded recorded = pair(dt, 8, "euler", """
                  to_b: { from: a.x, to: b.c, coupling: linear, a: 0.25, weights: { constant: 1 } }
                """);
        assertEquals(3 + 0.25 * 8, recorded.last("b", "x", 0));
    }

    /** {@code for (population : populations) { sum; step; }}: the second would see the first one's new state. */
    @Test
    void populationsStepTogether() {
        Recorded recorded = pair(0.5, 0.5, "euler", """
                  to_b: { from: a.x, to: b.c, coupling: linear, weights: { constant: 1 } }
                  to_a: { from: b.x, to: a.c, coupling: linear, weights: { constant: 1 } }
                """);
        assertEquals(1 + 0.5 * 3, recorded.last("a", "x", 0));
        assertEquals(3 + 0.5 * 1, recorded.last("b", "x", 0));
    }

    /** {@code rate(predictor, coupling(predictor))}: read again, a step would gain dt²/2 times the way back. */
    @ParameterizedTest
    @ValueSource(strings = {"heun", "rk4"})
    void couplingIsHeldOverTheStages(String scheme) {
        Recorded recorded = pair(0.5, 0.5, scheme, """
                  to_b: { from: a.x, to: b.c, coupling: linear, weights: { constant: 1 } }
                  to_a: { from: b.x, to: a.c, coupling: linear, weights: { constant: 1 } }
                """);
        assertEquals(1 + 0.5 * 3, recorded.last("a", "x", 0), 1e-15);
        assertEquals(3 + 0.5 * 1, recorded.last("b", "x", 0), 1e-15);
    }

    /** {@code mean(inputs)} over the targets: a rectangular projection keeps one input per target region. */
    @Test
    void everyTargetKeepsItsOwnInput() {
        Recorded recorded = Trial.of("""
                dt: 1 ms
                duration: 1 ms
                integrator: euler
                populations:
                  two: { size: 2, model: linear, parameters: { gamma: 0 }, initial: { x: [1, 10] } }
                  three: { size: 3, model: linear, parameters: { gamma: 0 }, initial: { x: 0 } }
                projections:
                  out: { from: two.x, to: three.c, coupling: linear, weights: { file: %s } }
                monitors:
                  all: { of: three, sample: raw }
                """.formatted(NpyFile.write(folder.resolve("w.npy"), new double[] {1, 0, 0, 2, 3, 4}, 3, 2))).record();

        assertArrayEquals(new double[] {1, 20, 43}, recorded.of("all", "x").values());
    }

    private static Recorded pair(double dt, double duration, String scheme, String projections) {
        String head = "dt: %s ms\nduration: %s ms\nintegrator: %s\n".formatted(dt, duration, scheme);
        String monitors = "monitors:\n  a: { of: a, sample: raw }\n  b: { of: b, sample: raw }\n";
        return Trial.of(head + "populations:\n" + TWO + "projections:\n" + projections + monitors).record();
    }
}
