package org.fascicle.distribution.science;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Arrays;
import org.fascicle.api.data.DataArray;
import org.fascicle.distribution.trial.NpyFile;
import org.fascicle.distribution.trial.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Mistakes with lengths and delays; each test says which line would make it. A source that was 0 before t = 0 and is 1 since then
 * reaches a target d steps late when the target first moves at step d + 1.
 */
class DelayTrapsTest {

    @TempDir
    private Path folder;

    /** {@code (int) Math.rint(length/speed)}: mm/(m/s) are ms and not yet steps. */
    @ParameterizedTest
    @CsvSource({"0.1, 100", "0.5, 20", "1.0, 10", "2.0, 5"})
    void thirtyMillimetresAtThreeMetresPerSecondAreTenMilliseconds(double dt, int steps) {
        assertArrayEquals(new int[] {steps}, arrivals(new double[] {30}, "3 m/s", dt, steps + 10, "nearest"));
    }

    /** {@code Math.ceil(delay/dt)} without settling the quotient first: k·0.1/0.1 lies above k for many k. */
    @ParameterizedTest
    @CsvSource({"ceil", "floor", "nearest"})
    void wholeQuotientsStayWhole(String rounding) {
        int[] steps = new int[1000];
        Arrays.setAll(steps, k -> k + 1);
        double[] lengths = Arrays.stream(steps).mapToDouble(k -> k * 0.1).toArray();

        assertArrayEquals(steps, arrivals(lengths, "1 m/s", 0.1, 1010, rounding));
    }

    /** {@code Math.round}, or {@code + 0.5} and a cast: halves go to the even step. */
    @Test
    void halvesAreRoundedToEven() {
        assertArrayEquals(new int[] {0, 2, 2, 4}, arrivals(new double[] {0.5, 1.5, 2.5, 3.5}, "1 m/s", 1, 8, "nearest"));
    }

    /** {@code turned ? transposed(weights) : weights} beside untransposed lengths. */
    @Test
    void weightsAndLengthsAreTurnedTogether() {
        double[] weights = {0, 1, 0, 0, 0, 2, 3, 0, 0};
        double[] lengths = {0, 5, 0, 0, 0, 7, 2, 0, 0};
        DataArray asIs = chain(weights, lengths, "target-source");
        DataArray turned = chain(transposed(weights), transposed(lengths), "source-target");

        assertArrayEquals(asIs.values(), turned.values());
        assertEquals(1, firstMove(asIs, 0, 1) - 5, "region 0 hears of region 1 after 5 steps");
    }

    private int[] arrivals(double[] lengths, String speed, double dt, int steps, String rounding) {
        var before = new double[steps];
        before[steps - 1] = 1;
        DataArray x = Trial.of("""
                dt: %s ms
                duration: %s ms
                integrator: euler
                populations:
                  source:
                    size: 1
                    model: linear
                    parameters: { gamma: 0 }
                    history: { x: { file: %s } }
                  targets: { size: %s, model: linear, parameters: { gamma: 0 }, initial: { x: 0 } }
                projections:
                  out:
                    from: source.x
                    to: targets.c
                    coupling: linear
                    weights: { constant: 1 }
                    lengths: { file: %s, unit: mm }
                    delay: { handler: conduction, speed: %s, steps: %s }
                monitors:
                  all: { of: targets, sample: raw }
                """.formatted(dt, steps * dt, NpyFile.write(folder.resolve("before.npy"), before, steps, 1), lengths.length,
                        NpyFile.write(folder.resolve("lengths.npy"), lengths, lengths.length, 1), speed, rounding))
                .record().of("all", "x");
        var arrivals = new int[lengths.length];
        Arrays.setAll(arrivals, target -> firstMove(x, target, 0) - 1);
        return arrivals;
    }

    /** The first step after which a region is not where it was. */
    private static int firstMove(DataArray x, int region, double start) {
        for (int k = 0; k < x.length(0); k++) {
            if (x.at(k, region) != start) {
                return k + 1;
            }
        }
        throw new AssertionError("region " + region + " never moves");
    }

    /** Three regions that were 0 before and are 1 since t = 0. */
    private DataArray chain(double[] weights, double[] lengths, String orientation) {
        var before = new double[30];
        Arrays.fill(before, 27, 30, 1);
        return Trial.of("""
                dt: 1 ms
                duration: 10 ms
                integrator: euler
                connectome: { weights: { file: %s }, lengths: { file: %s, unit: mm }, orientation: %s }
                populations:
                  all: { regions: all, model: linear, parameters: { gamma: 0 }, history: { x: { file: %s } } }
                projections:
                  links: { from: all.x, to: all.c, coupling: linear, delay: { handler: conduction, speed: 1 m/s } }
                monitors:
                  all: { of: all, sample: raw }
                """.formatted(NpyFile.write(folder.resolve("w-" + orientation + ".npy"), weights, 3, 3),
                        NpyFile.write(folder.resolve("l-" + orientation + ".npy"), lengths, 3, 3), orientation,
                        NpyFile.write(folder.resolve("h.npy"), before, 10, 3)))
                .record().of("all", "x");
    }

    private static double[] transposed(double[] matrix) {
        var turned = new double[9];
        Arrays.setAll(turned, k -> matrix[k % 3 * 3 + k / 3]);
        return turned;
    }
}
