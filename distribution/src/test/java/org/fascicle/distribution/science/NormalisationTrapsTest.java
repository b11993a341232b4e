package org.fascicle.distribution.science;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.nio.file.Path;
import org.fascicle.distribution.trial.NpyFile;
import org.fascicle.distribution.trial.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes with normalised weights; each test says which line would make it. All sources send 1; region 2 is isolated. */
class NormalisationTrapsTest {

    private static final double[] WEIGHTS = {0, 4, 0, 1, 0, 0, 0, 0, 0};

    @TempDir
    private Path folder;

    /** {@code w[i][j]/columnSum[j]} for row: division by the out-strength leaves inputs of any size. */
    @Test
    void rowsBoundTheInputOfARegion() {
        assertArrayEquals(new double[] {1, 1, 0}, received("row", new double[] {0, 4, 0, 1, 0, 1, 0, 0, 0}));
    }

    /** {@code w[i][j]/rowSum[i]} for column: what a region sends adds up to 1, what it receives need not. */
    @Test
    void columnsBoundTheOutputOfARegion() {
        assertArrayEquals(new double[] {0.8 + 1, 0, 0.2}, received("column", new double[] {0, 4, 1, 0, 0, 0, 0, 1, 0}), 1e-15);
    }

    /** {@code 1/sum} without asking whether the sum is 0: an isolated region must receive 0, not 0/0. */
    @Test
    void isolatedRegionsReceiveNothing() {
        for (String step : new String[] {"row", "column", "max", "max-row", "spectral"}) {
            double last = received(step, WEIGHTS)[2];
            assertArrayEquals(new double[] {0}, new double[] {last}, step);
        }
    }

    /** What a region without dynamics gains in a step of 1 ms. */
    private double[] received(String step, double[] weights) {
        double[] x = Trial.of("""
                dt: 1 ms
                duration: 1 ms
                integrator: euler
                connectome: { weights: { file: %s }, prepare: [%s] }
                populations:
                  all: { regions: all, model: linear, parameters: { gamma: 0 }, initial: { x: 1 } }
                projections:
                  links: { from: all.x, to: all.c, coupling: linear }
                monitors:
                  all: { of: all, sample: raw }
                """.formatted(NpyFile.write(folder.resolve("w.npy"), weights, 3, 3), step)).record().of("all", "x").values();
        for (int region = 0; region < x.length; region++) {
            x[region] -= 1;
        }
        return x;
    }
}
