package org.fascicle.engine.internal.check;

import static org.fascicle.engine.Lab.error;
import static org.fascicle.engine.Lab.experiment;
import static org.fascicle.engine.Lab.of;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.fascicle.api.atlas.Matrix;
import org.fascicle.api.experiment.ConnectomeSource;
import org.fascicle.api.experiment.Delay;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Monitor;
import org.fascicle.api.experiment.Population;
import org.fascicle.api.experiment.PrepareStep;
import org.fascicle.api.experiment.Projection;
import org.fascicle.api.experiment.Regions;
import org.fascicle.api.experiment.Value;
import org.fascicle.engine.GivenAtlas;
import org.fascicle.engine.Lab;
import org.fascicle.engine.TextArrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every cell of a connectome is looked at; regions belong to one population each; preparation does what its steps say. */
class ConnectomesTest {

    private static Experiment.Builder on(ConnectomeSource source, Population... populations) {
        var net = experiment(1, 5).connectome(source).add(Monitor.raw("m", of("p", "x")));
        List.of(populations).forEach(net::add);
        return net;
    }

    private static ConnectomeSource given(PrepareStep... steps) {
        return ConnectomeSource.atlas("given", steps);
    }

    private static ConnectomeSource negativesAllowed(PrepareStep... steps) {
        return ConnectomeSource.builder().atlas("given").prepare(steps).allowNegative(true).build();
    }

    private static Population everywhere() {
        return Population.of("p", "leak", new Regions.All());
    }

    @Test
    void weightsAreSquare() {
        assertEquals("connectome.weights: weights: 2x3; a square matrix is needed (rows = targets, columns = sources)",
                error(GivenAtlas.of(2, 1, 2, 3, 4, 5, 6), on(given(), everywhere())));
    }

    @Test
    void lengthsAreSquareToo() {
        assertEquals("connectome.lengths: lengths: 2x3; a square matrix is needed (rows = targets, columns = sources)",
                error(GivenAtlas.of(2, 0, 1, 1, 0).lengths(1, 2, 3, 4, 5, 6), on(given(), everywhere())));
    }

    @Test
    void aConnectomeHasRegions() {
        String error = error(new GivenAtlas(List.of(), new double[0], Optional.empty()), on(given(), everywhere()));
        assertTrue(error.startsWith("connectome.weights") && error.contains("no regions"), error);
    }

    @Test
    void cellsThatAreNotFiniteAreCountedAndTheFirstIsNamed() {
        String error = error(GivenAtlas.of(2, 0, Double.NaN, Double.POSITIVE_INFINITY, 0), on(given(), everywhere()));
        assertEquals("connectome.weights: weights[0,1] (r0 <- r1) is NaN; 2 such cells; finite numbers are needed", error);
    }

    @Test
    void negativeWeightsMustBeIntended() {
        var atlas = GivenAtlas.of(2, 0, -0.2, -0.2, 0);
        assertEquals("connectome.weights: weights[0,1] (r0 <- r1) = -0.2; 2 such cells; set allow-negative: true if intended",
                error(atlas, on(given(), everywhere())));
        assertEquals(List.of(), Lab.with(atlas).problems(on(negativesAllowed(), everywhere())));
    }

    @Test
    void negativeLengthsAreNever() {
        String error = error(GivenAtlas.of(2, 0, 1, 1, 0).lengths(0, -5, 5, 0), on(given(), everywhere()));
        assertTrue(error.startsWith("connectome.lengths: tract_lengths[0,1] (r0 <- r1) = -5 mm"), error);
    }

    @Test
    void asymmetryAndSelfConnectionsAndSilentRegionsAreWarnings() {
        List<String> problems = Lab.with(GivenAtlas.of(3, 1, 4, 0, 1, 0, 0, 0, 0, 0)).problems(on(given(), everywhere()));
        assertTrue(problems.stream().anyMatch(p -> p.contains("max |W-W'| = 3") && p.contains("orientation")),
                problems.toString());
        assertTrue(problems.stream().anyMatch(p -> p.contains("1 self-connections; kept")), problems.toString());
        assertTrue(problems.stream().anyMatch(p -> p.contains("region 2 (r2) receives no input; left at 0")),
                problems.toString());
        assertEquals(3, problems.size());
    }

    @Test
    void lengthsThatLookLikeMetresAreSuspicious() {
        List<String> problems = Lab.with(GivenAtlas.of(2, 0, 1, 1, 0).lengths(0, 0.19, 0.19, 0))
                .problems(on(given(), everywhere()));
        assertEquals(List.of("connectome.lengths: largest tract length 0.19; metres? mm expected; "
                + "say lengths: {file: …, unit: m}"), problems);
    }

    private static double[] prepared(double[] weights, ConnectomeSource source) {
        var plan = Lab.with(GivenAtlas.of(2, weights)).plan(on(source, everywhere()));
        Matrix w = plan.provenance().connectome().orElseThrow().weights();
        return new double[] {w.get(0, 0), w.get(0, 1), w.get(1, 0), w.get(1, 1)};
    }

    @ParameterizedTest
    @CsvSource({"remove-self, 0, 4, 8, 0", "symmetrise, 2, 6, 6, 2", "max, 0.25, 0.5, 1, 0.25", "row, 0.3333333333333333, "
            + "0.6666666666666666, 0.8, 0.2", "column, 0.2, 0.6666666666666666, 0.8, 0.3333333333333333",
                    "max-row, 0.2, 0.4, 0.8, 0.2"})
    void preparationDoesWhatItsNameSays(String step, double a, double b, double c, double d) {
        assertArrayEquals(new double[] {a, b, c, d}, prepared(new double[] {2, 4, 8, 2}, given(PrepareStep.of(step))), 1e-15);
    }

    @Test
    void spectralPreparationMakesTheLargestEigenvalueOne() {
        assertArrayEquals(new double[] {0, 0.5, 2, 0}, prepared(new double[] {0, 2, 8, 0}, given(PrepareStep.of("spectral"))),
                1e-12);
    }

    @Test
    void logarithmIsOfOnePlusTheWeight() {
        assertArrayEquals(new double[] {0, Math.log(2), Math.log(9), 0},
                prepared(new double[] {0, 1, 8, 0}, given(PrepareStep.of("log1p"))),
                1e-15);
    }

    @Test
    void thresholdDropsSmallerWeights() {
        var step = new PrepareStep("threshold", Optional.of(Value.of(4)));
        assertArrayEquals(new double[] {0, 4, 8, 0}, prepared(new double[] {2, 4, 8, 2}, given(step)));
    }

    @Test
    void preparationThatMakesNoSenseIsRefused() {
        var atlas = GivenAtlas.of(2, 0, 1, 1, 0);
        assertTrue(error(atlas, on(given(PrepareStep.of("rwo")), everywhere())).contains("did you mean 'row'?"));
        assertTrue(error(atlas, on(given(PrepareStep.of("row"), PrepareStep.of("max")), everywhere())).contains("max after row"));
        assertTrue(error(atlas, on(given(PrepareStep.of("threshold")), everywhere())).contains("threshold has no value"));
        String error = error(GivenAtlas.of(2, 0, -3, -3, 0), on(negativesAllowed(PrepareStep.of("log1p")), everywhere()));
        assertTrue(error.contains("prepared weights[0,1]") && error.contains("NaN"), error);
    }

    @Test
    void rowIsTargetAndColumnIsSource() {
        var atlas = GivenAtlas.of(3, 0, 0, 0, 7, 0, 0, 5, 3, 0);
        var split = experiment(1, 1).connectome(given())
                .add(Population.of("p", "signal", new Regions.Named(List.of("r0", "r1")))
                        .with("u", new Value.Many(List.of(Value.of(10), Value.of(1)), "")))
                .add(Population.of("q", "signal", new Regions.Rest()))
                .add(Projection.of("net", of("p", "u"), of("q", "u"), "linear")).add(Monitor.raw("m", of("q", "u")));
        assertEquals(5 * 10 + 3 * 1, Lab.with(atlas).run(split)[0][0]);
    }

    @Test
    void sourceTargetOrientationIsTurned() {
        var turned = ConnectomeSource.builder().atlas("given").orientation("source-target").build();
        assertArrayEquals(new double[] {0, 3, 2, 0}, prepared(new double[] {0, 2, 3, 0}, turned));
        var wrong = ConnectomeSource.builder().atlas("given").orientation("sideways").build();
        assertTrue(error(GivenAtlas.of(2, 0, 1, 1, 0), on(wrong, everywhere())).contains("unknown orientation 'sideways'"));
    }

    @Test
    void matricesCanBeGivenOneByOne(@TempDir Path folder) throws IOException {
        var weights = TextArrays.write(folder, "w", new double[] {0, 2, 3, 0}, 2, 2);
        var metres = TextArrays.write(folder, "l", new double[] {0, 0.002, 0.004, 0}, 2, 2);
        var lengths = new Value.FromFile(metres.file(), Optional.empty(), OptionalInt.empty(), "m");
        Path labels = Files.writeString(folder.resolve("labels.txt"), "left\n right \n\n");
        var source = ConnectomeSource.builder().weights(weights).lengths(lengths)
                .labels(new Value.FromFile(labels, Optional.empty(), OptionalInt.empty(), "")).orientation("target-source")
                .build();
        var net = experiment(1, 6).connectome(source).add(Population.of("p", "signal", new Regions.Named(List.of("left")))
                .with("u", new Value.Expression("t/1[ms]"))).add(Population.of("q", "signal",
                        new Regions.Named(List.of("right"))))
                .add(Projection.of("net", of("p", "u"), of("q", "u"), "linear")
                        .delayed(new Delay("conduction", Map.of(), "nearest")))
                .add(Monitor.raw("m", of("q", "u")));
        var plan = Lab.with().plan(net);
        assertEquals(3 * (6 - 4), Lab.frames(plan.start(), 10).get(5).values()[0]);
        assertEquals(3, plan.provenance().inputs().size());
    }

    @Test
    void filesOfTheWrongShapeAreErrors(@TempDir Path folder) throws IOException {
        var flat = TextArrays.write(folder, "w", new double[] {0, 2, 3, 0}, 4);
        var wide = TextArrays.write(folder, "l", new double[] {0, 2, 3, 0, 5, 6}, 2, 3);
        var three = Files.writeString(folder.resolve("labels.txt"), "a\nb\nc\n");
        assertMessage("a square matrix is needed", flat, Optional.empty(), Optional.empty());
        var square = TextArrays.write(folder, "s", new double[] {0, 2, 2, 0}, 2, 2);
        assertMessage("lengths: 2x3", square, Optional.of(wide), Optional.empty());
        assertMessage("3 labels for 2 regions", square, Optional.empty(), Optional.of(three));
        assertMessage("does not exist", new Value.FromFile(folder.resolve("none.cells"), Optional.empty(), OptionalInt.empty(),
                ""),
                Optional.empty(), Optional.empty());
        assertMessage("is a folder", new Value.FromFile(folder, Optional.empty(), OptionalInt.empty(), ""), Optional.empty(),
                Optional.empty());
        assertMessage("no installed reader recognises labels.txt",
                new Value.FromFile(three, Optional.empty(), OptionalInt.empty(), ""),
                Optional.empty(), Optional.empty());
        Files.writeString(folder.resolve("broken.cells"), "2 x\n1\n");
        assertMessage("broken.cells cannot be read", new Value.FromFile(folder.resolve("broken.cells"), Optional.empty(),
                OptionalInt.empty(),
                ""), Optional.empty(), Optional.empty());
    }

    private static ConnectomeSource byMatrix(Value weights, Optional<Value.FromFile> lengths, Optional<Path> labels) {
        var builder = ConnectomeSource.builder().weights(weights);
        lengths.ifPresent(builder::lengths);
        labels.ifPresent(l -> builder.labels(new Value.FromFile(l, Optional.empty(), OptionalInt.empty(), "")));
        return builder.build();
    }

    private static void assertMessage(String part, Value weights, Optional<Value.FromFile> lengths, Optional<Path> labels) {
        var source = byMatrix(weights, lengths, labels);
        List<String> errors = Lab.with().errors(on(source, everywhere()));
        assertEquals(1, errors.size(), errors.toString());
        assertTrue(errors.get(0).contains(part), errors.get(0));
    }

    @Test
    void isolatedRegionsStayAtZeroUnderEveryScaling() {
        for (String step : List.of("row", "column", "max", "max-row", "spectral")) {
            double[] w = prepared(new double[] {0, 0, 0, 0}, given(PrepareStep.of(step)));
            assertTrue(Arrays.stream(w).allMatch(x -> x == 0), step);
        }
    }
}
