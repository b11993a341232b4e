package org.fascicle.engine.internal.check;

import static org.fascicle.engine.Lab.experiment;
import static org.fascicle.engine.Lab.of;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.NodeModel;
import org.fascicle.api.Range;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Monitor;
import org.fascicle.api.experiment.Population;
import org.fascicle.api.experiment.Regions;
import org.fascicle.api.experiment.ConnectomeSource;
import org.fascicle.api.experiment.Value;
import org.fascicle.engine.GivenAtlas;
import org.fascicle.engine.Lab;
import org.fascicle.engine.Small;
import org.fascicle.engine.TextArrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may stand behind a key: numbers, lists, tables, files, laws, presets, formulas; each in its unit. */
class ValuesTest {

    private static final NodeModel TURN = Small.model(NodeDescription.named("turn").modelTime("ms").parameter("f", 10, "Hz", "")
            .derived("omega", "2*pi*f", "rad/ms", "").parameter("g", 0.5, "1", "", Range.between(0, 1))
            .state("x", "1", "1", "").input("c", 0.25, "1", "")
            .preset("fast", "", Map.of("f", "40 Hz", "g", "1", "c", "2")).preset("given", "", Map.of("omega", "0.5 rad/ms"))
            .equations("x' = omega*g*x + c").build());

    private final Lab lab = Lab.with(TURN);

    private static Experiment.Builder one(Population population) {
        return experiment(1, 2).add(population).add(Monitor.raw("m", of(population.name(), "x")));
    }

    private double[] simulated(Population population, String parameter) {
        return simulated(lab, one(population), population.name() + "/" + parameter);
    }

    private static double[] simulated(Lab lab, Experiment.Builder net, String name) {
        return lab.plan(net).provenance().parameters().stream().filter(a -> a.name().equals(name)).map(DataArray::values)
                .findFirst().orElseThrow();
    }

    private String error(Experiment.Builder net) {
        List<String> errors = lab.errors(net);
        assertEquals(1, errors.size(), errors.toString());
        return errors.get(0);
    }

    private static Population turn() {
        return Population.of("p", "turn", 3);
    }

    private static Population leak() {
        return Population.of("p", "leak", 3);
    }

    @ParameterizedTest
    @CsvSource({"0.02, s, 20", "20, ms, 20", "20000, us, 20"})
    void numbersComeInAnyUnitOfTheirDimension(double value, String unit, double ms) {
        assertEquals(ms, simulated(leak().with("tau", Value.of(value, unit)), "tau")[0], 1e-12);
    }

    @Test
    void aModelWithItsOwnTimeTakesFrequenciesInHzAndBare() {
        assertEquals(40, simulated(turn().with("f", Value.of(0.04, "kHz")), "f")[0], 1e-12);
        assertEquals(40, simulated(turn().with("f", Value.of(40)), "f")[0], 1e-12);
        assertEquals(2 * Math.PI * 0.04, simulated(turn().with("f", Value.of(40, "Hz")), "omega")[0], 1e-15);
    }

    @Test
    void anAngularFrequencyInHzAsksForTheFrequency() {
        String error = error(one(turn().with("omega", Value.of(10, "Hz"))));
        assertTrue(error.startsWith("populations.p.parameters.omega") && error.contains("did you mean f?"), error);
    }

    @Test
    void aFormulaAndWhatItIsMadeOfAreNotBothGiven() {
        String error = error(one(turn().with("omega", Value.of(0.1, "rad/ms")).with("f", Value.of(10, "Hz"))));
        assertTrue(error.contains("omega and f are both given") && error.contains("omega = 2*pi*f"), error);
    }

    private static Population preset(String name, Population population) {
        return new Population("p", population.model(), population.regions(), population.size(), Optional.of(name),
                population.parameters(),
                Map.of(), Optional.empty(), Map.of(), Optional.empty(), Map.of());
    }

    @Test
    void presetsAreOverriddenByWhatIsGiven() {
        Population fast = preset("fast", turn().with("g", Value.of(0.1)));
        assertEquals(40, simulated(fast, "f")[0], 1e-12);
        assertEquals(0.1, simulated(fast, "g")[0]);
        assertEquals(2, simulated(fast, "c")[0]);
    }

    @Test
    void aGivenPartOfAFormulaPutsThePresetsValueOfItAway() {
        assertEquals(0.5, simulated(preset("given", turn()), "omega")[0]);
        assertEquals(2 * Math.PI * 0.02, simulated(preset("given", turn().with("f", Value.of(20, "Hz"))), "omega")[0], 1e-15);
    }

    @Test
    void unknownPresetsAreNamed() {
        String error = error(one(preset("fest", turn())));
        assertTrue(error.startsWith("populations.p.preset: turn has no preset 'fest'") && error.contains("fast"), error);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.2, 0.3, 0.7, 1.1, 2.3, 3.3, 5.7, 7.1, 9.9, 12.3, 33.3, 66.6, 77.7, 99.9})
    void theEndsOfARangeAreLegalInEveryUnit(double end) {
        var model = Small.model(NodeDescription.named("ranged").parameter("r", end, "Hz", "", Range.between(end, end))
                .state("x", "0", "1", "").equations("x' = r").build());
        var ranged = Lab.with(model);
        assertEquals(List.of(), ranged.problems(one(Population.of("p", "ranged", 1).with("r", Value.of(end, "Hz")))));
        assertEquals(List.of(), ranged.problems(one(Population.of("p", "ranged", 1).with("r", Value.of(end / 1000, "kHz")))));
    }

    @Test
    void listsHaveOneValuePerRegion() {
        var list = new Value.Many(List.of(Value.of(10), Value.of(0.02, "s"), Value.of(30)), "ms");
        assertArrayEquals(new double[] {10, 20, 30}, simulated(leak().with("tau", list), "tau"));
        String error = error(one(leak().with("tau", new Value.Many(List.of(Value.of(1), Value.of(2)), "ms"))));
        assertTrue(error.contains("tau has 2 values") && error.contains("3 regions of p"), error);
    }

    @Test
    void valuesByLabelTakeTheFirstPatternThatFitsAndElseTheDefault() {
        var table = new LinkedHashMap<String, Value>();
        table.put("p_1", Value.of(5, "ms"));
        table.put("p_*", Value.of(7));
        assertArrayEquals(new double[] {7, 5, 7}, simulated(leak().with("tau", new Value.ByLabel(table, "ms")), "tau"));
        assertArrayEquals(new double[] {10, 10, 7}, simulated(leak()
                .with("tau", new Value.ByLabel(Map.of("p_2", Value.of(7)), "ms")), "tau"));
        String error = error(one(leak().with("tau", new Value.ByLabel(Map.of("p_9", Value.of(7)), "ms"))));
        assertTrue(error.contains("no region of p is labelled 'p_9'"), error);
    }

    @Test
    void filesGiveOneValuePerRegionInTheUnitSaid(@TempDir Path folder) {
        var file = TextArrays.write(folder, "tau", new double[] {0.01, 0.02, 0.03}, 3, 1);
        var seconds = new Value.FromFile(file.file(), Optional.empty(), OptionalInt.empty(), "s");
        assertArrayEquals(new double[] {10, 20, 30}, simulated(leak().with("tau", seconds), "tau"), 1e-12);
        var row = TextArrays.write(folder, "rows", new double[] {1, 2, 3, 4, 5, 6}, 2, 3);
        assertArrayEquals(new double[] {4, 5, 6},
                simulated(leak().with("tau", new Value.FromFile(row.file(), Optional.empty(), OptionalInt.of(1), "ms")), "tau"));
    }

    @Test
    void filesOfTheWrongShapeOrUnitAreErrors(@TempDir Path folder) {
        var four = TextArrays.write(folder, "four", new double[] {1, 2, 3, 4}, 4);
        assertTrue(error(one(leak().with("tau", four))).contains("the file holds 4 values"));
        var three = TextArrays.write(folder, "three", new double[] {1, 2, 3}, 3);
        assertTrue(error(one(leak().with("tau", new Value.FromFile(three.file(), Optional.empty(), OptionalInt.empty(), "mV"))))
                .contains("tau is given in mV"));
        assertTrue(error(one(leak().with("tau", new Value.FromFile(three.file(), Optional.empty(), OptionalInt.of(5), "ms"))))
                .contains("row 5 of three.cells, which is 3"));
        var nan = TextArrays.write(folder, "nan", new double[] {1, Double.NaN, 3}, 3);
        assertTrue(error(one(leak().with("tau", nan))).contains("tau[1] is NaN"));
        var few = TextArrays.write(folder, "few", new double[] {1, 2, 3, 4}, 2, 2);
        assertTrue(error(experiment(1, 2).add(Population.of("p", "leak", 2)
                .with("c", TextArrays.write(folder, "rows", new double[6], 3, 2)))
                .duration(Value.of(9, "ms")).add(Monitor.raw("m", of("p", "x")))).contains("3 rows for 9 steps"));
        assertTrue(error(one(leak().with("c", few))).contains("steps x regions"));
    }

    @Test
    void aFileWithoutUnitIsNoted(@TempDir Path folder) {
        var three = TextArrays.write(folder, "three", new double[] {1, 2, 3}, 3);
        assertTrue(lab.problems(one(leak().with("tau", three))).get(0).contains("tau: no unit given; taken as ms"));
    }

    @Test
    void initialStatesCanComeFromOneFile(@TempDir Path folder) {
        var states = TextArrays.write(folder, "ic", new double[] {1, 2, 3, 4}, 2, 2);
        var net = experiment(1, 1).add(new Population("p", "rotor", Optional.empty(), OptionalInt.of(2), Optional.empty(),
                Map.of("w", Value.of(0, "1/ms")), Map.of(), Optional.of(states), Map.of(), Optional.empty(), Map.of()))
                .add(Monitor.raw("m", of("p", "")));
        var frames = lab.frames(net);
        assertArrayEquals(new double[] {1, 2}, frames.get(0).values());
        assertArrayEquals(new double[] {3, 4}, frames.get(1).values());
        var wrong = TextArrays.write(folder, "wrong", new double[6], 3, 2);
        assertTrue(error(experiment(1, 1).add(new Population("p", "rotor", Optional.empty(), OptionalInt.of(2), Optional.empty(),
                Map.of(),
                Map.of(), Optional.of(wrong), Map.of(), Optional.empty(), Map.of())).add(Monitor.raw("m", of("p", ""))))
                .contains("states x regions = 2x2"));
    }

    @Test
    void drawsAreReproducibleAndDependOnSeedNameAndQuantity() {
        var law = new Value.Uniform(5, 15, "ms");
        double[] first = simulated(leak().with("tau", law), "tau");
        assertArrayEquals(first, simulated(leak().with("tau", law), "tau"));
        assertTrue(Arrays.stream(first).allMatch(x -> x >= 5 && x < 15));
        assertNotEquals(first[0], first[1]);
        assertNotEquals(first[0], simulated(lab, one(leak().with("tau", law)).seed(1), "p/tau")[0]);
        assertNotEquals(first[0], simulated(Population.of("q", "leak", 3).with("tau", law), "tau")[0]);
    }

    @Test
    void aDrawBelongsToARegionOfTheConnectome() {
        var atlas = Lab.with(GivenAtlas.of(5, new double[25]));
        var law = new Value.Normal(10, 1, "ms");
        double[] all = simulated(atlas, experiment(1, 1).connectome(ConnectomeSource.atlas("given"))
                .add(Population.of("p", "leak", new Regions.All()).with("tau", law)), "p/tau");
        double[] some = simulated(atlas, experiment(1, 1).connectome(ConnectomeSource.atlas("given"))
                .add(Population.of("p", "leak", new Regions.Named(List.of("r1", "r4"))).with("tau", law))
                .add(Population.of("q", "leak", new Regions.Rest())), "p/tau");
        assertArrayEquals(new double[] {all[1], all[4]}, some);
    }

    @Test
    void lawsHaveTheirMoments() {
        int n = 20_000;
        double[] normal = simulated(Population.of("p", "turn", n).with("f", new Value.Normal(10, 2, "Hz")), "f");
        double mean = Arrays.stream(normal).average().orElseThrow();
        assertEquals(10, mean, 5 * 2 / Math.sqrt(n));
        assertEquals(4, Arrays.stream(normal).map(x -> (x - mean) * (x - mean)).sum() / n, 5 * 4 * Math.sqrt(2.0 / n));
        double[] lorentz = simulated(Population.of("p", "turn", n).with("f", new Value.Lorentz(10, 2, "Hz")), "f");
        double within = Arrays.stream(lorentz).filter(x -> Math.abs(x - 10) < 2).count() / (double) n;
        assertEquals(0.5, within, 5 * 0.5 / Math.sqrt(n));
        double below = Arrays.stream(lorentz).filter(x -> x < 10).count() / (double) n;
        assertEquals(0.5, below, 5 * 0.5 / Math.sqrt(n));
    }

    @Test
    void whatIsNoNumberIsSaid() {
        assertTrue(error(one(leak().with("tau", new Value.Flag(true)))).contains("tau: true is no number"));
        assertTrue(error(one(leak().with("tau", new Value.Expression("2*t")))).contains("tau: '2*t' is no number"));
        assertTrue(error(one(leak().with("tau", Value.of(Double.POSITIVE_INFINITY, "ms")))).contains("finite"));
    }

    @Test
    void expressionsOfTimeAreCheckedForNamesAndDimension() {
        assertTrue(error(one(leak().with("c", new Value.Expression("sin(t)/1[ms]")))).contains("populations.p.parameters.c"));
        assertTrue(error(one(leak().with("c", new Value.Expression("x/1[ms]")))).contains("unknown name 'x'"));
        assertTrue(error(one(leak().with("c", new Value.Expression("t")))).contains("c is given in ms"));
        assertTrue(error(one(leak().with("c", new Value.Expression("2 +")))).contains("populations.p.parameters.c"));
        assertEquals(List.of(), lab.problems(one(leak().with("c", new Value.Expression("0")))));
    }
}
