package org.fascicle.engine.internal.loop;

import static org.fascicle.engine.Lab.experiment;
import static org.fascicle.engine.Lab.of;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fascicle.api.NoiseDescription;
import org.fascicle.api.NoiseProcess;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Monitor;
import org.fascicle.api.experiment.Noise;
import org.fascicle.api.experiment.Population;
import org.fascicle.api.experiment.Sampling;
import org.fascicle.api.experiment.Value;
import org.fascicle.api.run.Frame;
import org.fascicle.api.run.Plan;
import org.fascicle.api.run.Run;
import org.fascicle.engine.Lab;
import org.fascicle.engine.TextArrays;
import org.fascicle.engine.internal.random.Normals;
import org.fascicle.engine.internal.random.StreamKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Noise that is correlated between regions: ξ = L z, where z are the draws that the regions would have had alone. */
class CorrelatedNoiseTest {

    private static final double SIGMA = 0.4;
    private static final long SEED = 11;

    private final Lab lab = Lab.with();

    @TempDir
    private Path folder;

    private Value.FromFile matrix(double... cells) {
        int n = (int) Math.round(Math.sqrt(cells.length));
        return TextArrays.write(folder, "c" + Arrays.hashCode(cells), cells, n, n);
    }

    /** Falls with distance, ρ^|i - j|, which is positive definite. */
    private Value.FromFile falling(int n, double rho) {
        var cells = new double[n * n];
        Arrays.setAll(cells, k -> StrictMath.pow(rho, Math.abs(k / n - k % n)));
        return matrix(cells);
    }

    private static Noise white() {
        return new Noise("white", Map.of("sigma", Value.of(SIGMA, "1/sqrt(ms)")), false, Optional.empty());
    }

    private static Noise ou() {
        return new Noise("ou", Map.of("std", Value.of(2), "tau", Value.of(5, "ms")), false, Optional.empty());
    }

    private static Experiment.Builder walk(int n, int steps, Noise noise) {
        return experiment(0.5, 0.5 * steps).seed(SEED).add(Population.of("p", "adder", n).noisy("x", noise))
                .add(Monitor.raw("m", of("p", "x")));
    }

    private static Experiment.Builder signal(int n, int steps, Noise noise) {
        return experiment(1, steps).seed(SEED).add(Population.of("p", "signal", n).noisy("u", noise))
                .add(new Monitor("m", List.of(of("p", "u")), Optional.empty(), Sampling.RAW, Optional.empty(),
                        Optional.empty(), Optional.empty(), true, Map.of()));
    }

    private static double draw(String path, int region, long step) {
        return Normals.of(StreamKey.of(SEED, path, 0), region, step);
    }

    @Test
    void twoRegionsGetTheirDrawsMixedByTheFactorOfCholesky() {
        double rho = -0.6;
        double[][] samples = lab.run(walk(2, 5, white().correlated(matrix(1, rho, rho, 1))));
        var x = new double[2];
        for (int k = 0; k < 5; k++) {
            double first = draw("p.x", 0, k);
            x[0] += SIGMA * Math.sqrt(0.5) * first;
            x[1] += SIGMA * Math.sqrt(0.5) * (rho * first + 0.8 * draw("p.x", 1, k));
            assertArrayEquals(x, samples[k], 1e-14);
        }
    }

    @Test
    void theFirstValueOfRememberedNoiseIsMixedToo() {
        double[] first = lab.run(signal(2, 1, ou().correlated(matrix(1, 0.6, 0.6, 1))))[0];
        double z = draw("p.u.eta.start", 0, 0);
        assertArrayEquals(new double[] {2 * z, 2 * (0.6 * z + 0.8 * draw("p.u.eta.start", 1, 0))}, first, 1e-14);
    }

    @Test
    void noCorrelationAtAllChangesNoBit() {
        Value identity = matrix(1, 0, 0, 0, 1, 0, 0, 0, 1);
        assertSame(lab.run(walk(3, 20, white())), lab.run(walk(3, 20, white().correlated(identity))));
        assertSame(lab.run(signal(3, 20, ou())), lab.run(signal(3, 20, ou().correlated(identity))));
    }

    /** A matrix of ones has rank 1: every region gets the draw of the first. */
    @Test
    void fullCorrelationIsWhatTheFirstRegionHasAlone() {
        Value ones = matrix(1, 1, 1, 1, 1, 1, 1, 1, 1);
        double[][] alone = lab.run(walk(1, 20, white()));
        for (int region = 0; region < 3; region++) {
            double[][] all = lab.run(walk(3, 20, white().correlated(ones)));
            assertArrayEquals(Lab.column(alone, 0), Lab.column(all, region));
        }
    }

    /** Region 2 is (z0 + z1)/√2: determined by the others, so that the matrix is singular. */
    @Test
    void aRegionMayBeDeterminedByTheOthers() {
        double r = Math.sqrt(0.5);
        double[][] x = lab.run(walk(3, 50, white().correlated(matrix(1, 0, r, 0, 1, r, r, r, 1))));
        for (double[] row : x) {
            assertEquals((row[0] + row[1]) * r, row[2], 1e-12);
        }
    }

    /** Over n steps the estimate of a correlation ρ has standard error (1 - ρ²)/√n; gates are 5 of them. */
    @Test
    void ofEveryProcessTheCorrelationsAreThoseOfTheMatrix() {
        double[] given = {1, 0.7, -0.3, 0.7, 1, 0.1, -0.3, 0.1, 1};
        int n = 20_000;
        double[][] walk = lab.run(walk(3, n, white().correlated(matrix(given))));
        var steps = new double[n][3];
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < 3; i++) {
                steps[k][i] = walk[k][i] - (k == 0 ? 0 : walk[k - 1][i]);
            }
        }
        double[][] eta = lab.run(signal(3, n, new Noise("ou", Map.of("std", Value.of(2), "tau", Value.of(0.2, "ms")), false,
                Optional.of(matrix(given)))));
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < i; j++) {
                double rho = given[3 * i + j];
                assertEquals(rho, correlation(steps, i, j), 5 * (1 - rho * rho) / Math.sqrt(n));
                assertEquals(rho, correlation(eta, i, j), 5.5 * (1 - rho * rho) / Math.sqrt(n));
            }
        }
    }

    private static double correlation(double[][] rows, int i, int j) {
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (double[] row : rows) {
            xy += row[i] * row[j];
            xx += row[i] * row[i];
            yy += row[j] * row[j];
        }
        return xy / Math.sqrt(xx * yy);
    }

    /** 600 regions are two blocks. */
    @Test
    void threadsAndBlocksChangeNoBit() {
        Value c = falling(600, 0.8);
        double[][] expected = lab.threads(1, 32).run(walk(600, 40, white().correlated(c)));
        assertSame(expected, lab.threads(2, 32).run(walk(600, 40, white().correlated(c))));
        assertSame(expected, lab.threads(4, 1).run(walk(600, 40, white().correlated(c))));
    }

    @Test
    void aResumedRunHasTheBitsOfOneThatNeverStopped() throws IOException {
        Plan plan = lab.threads(2, 8).plan(signal(5, 60, ou().correlated(falling(5, 0.5))));
        double[][] expected = Lab.values(Lab.frames(plan.start(), 1000), 0);
        var bytes = new ByteArrayOutputStream();
        var frames = new ArrayList<Frame>();
        try (Run run = plan.start()) {
            frames.addAll(run.advance(23).frames());
            run.checkpoint(bytes);
        }
        frames.addAll(Lab.frames(plan.resume(new ByteArrayInputStream(bytes.toByteArray())), 11));
        assertSame(expected, Lab.values(frames, 0));
    }

    @Test
    void membersHaveTheBitsOfTheirSeedAlone() {
        Noise noise = ou().correlated(falling(4, 0.5));
        List<Frame> all = lab.threads(1, 32).frames(signal(4, 30, noise).repeat(3));
        for (int m = 0; m < 3; m++) {
            int member = m;
            List<Frame> own = all.stream().filter(frame -> frame.member() == member).toList();
            assertSame(lab.run(signal(4, 30, noise).seed(SEED + m)), Lab.values(own, 0));
        }
    }

    private static void assertSame(double[][] expected, double[][] actual) {
        assertEquals(expected.length, actual.length);
        for (int k = 0; k < expected.length; k++) {
            assertArrayEquals(expected[k], actual[k], "sample " + k);
        }
    }

    private void refused(Noise noise, String... errors) {
        assertEquals(List.of(errors), lab.errors(walk(2, 2, noise)));
    }

    @Test
    void whatIsNoMatrixOfCorrelationsIsRefusedWithItsCell() {
        String at = "populations.p.noise.x.correlation: ";
        refused(white().correlated(matrix(1, 0.5, 0.4, 1)), at
                + "correlation[1,0] (p_1, p_0) is 0.4; 0.5 at [0,1]: both must be equal");
        refused(white().correlated(matrix(1, 1.5, 1.5, 1)), at + "correlation[1,0] (p_1, p_0) is 1.5; must be between -1 and 1");
        refused(white().correlated(matrix(4, 1, 1, 1)), at
                + "correlation[0,0] (p_0, p_0) is 4; the diagonal of a correlation matrix"
                + " is 1; divide a covariance by both standard deviations, and give those to the process");
        refused(white().correlated(falling(3, 0.5)), at + "the file holds 3x3 values; regions x regions = 2x2, in the order of p,"
                + " are needed");
        refused(white().correlated(Value.of(0.5)), at + "0.5 is no matrix; write correlation: {file: FILE}, regions x regions");
    }

    /** Eigenvalues 1 + 0.9·√2·cos-like: [[1,a,0],[a,1,a],[0,a,1]] has 1 and 1 ± a√2, so that weaker ones by 1/(a√2) would do. */
    @Test
    void whatIsNotPositiveSemidefiniteIsRefusedWithItsSmallestEigenvalue() {
        double a = 0.9;
        assertEquals(List.of("populations.p.noise.x.correlation: not positive semi-definite, as correlations of signals are:"
                + " its smallest eigenvalue is -0.272793; give the nearest correlation matrix, or multiply what is"
                + " beside the diagonal by 0.7856"),
                lab.errors(walk(3, 2, white().correlated(matrix(1, a, 0, a, 1, a, 0, a, 1)))));
    }

    @Test
    void sharedNoiseAndOtherLawsAreNotCorrelated() {
        refused(new Noise("white", Map.of(), true, Optional.of(matrix(1, 0, 0, 1))),
                "populations.p.noise.x.correlation: correlated and shared; keep one: shared regions have correlation 1");
        NoiseProcess flat = () -> NoiseDescription.named("flat").parameter("width", 1, "port", "")
                .equations("eta = width*uniform()").build();
        assertEquals(List.of("populations.p.noise.x.correlation: flat draws other than normal numbers; only those can be"
                + " correlated;"
                + " remove the key, or take another process"),
                Lab.with(flat).errors(walk(2, 2, new Noise("flat", Map.of(), false, Optional.of(matrix(1, 0, 0, 1))))));
    }
}
