package org.fascicle.io.experiment;

import static org.fascicle.io.experiment.Written.good;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.fascicle.api.experiment.Delay;
import org.fascicle.api.experiment.Endpoint;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.PrepareStep;
import org.fascicle.api.experiment.Regions;
import org.fascicle.api.experiment.Sampling;
import org.fascicle.api.experiment.Value;
import org.fascicle.api.experiment.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything an experiment file can say, in one file, and what becomes of each line. */
class ExperimentFileTest {

    private static final String FULL = """
            title: Resting state
            seed: 42
            duration: 600 s
            dt: 1 ms
            integrator: { method: dormand-prince, rtol: 1e-8 }
            inputs: per-stage
            connectome:
              source: connectivity_76.zip
              loader: tvb-zip
              prepare: [remove-self, { threshold: 0.1 }, row]
              orientation: target-source
              allow-negative: true
              reorder: by-label
            populations:
              thalamus:
                regions: [Thalamus_L, "0..9", 3]
                model: hopf
                preset: tvb
                parameters: { f: 40 Hz, a: 0.1 }
                dt: 0.01 ms
              cortex:
                regions: { hemisphere: left, network: Vis }
                model: wong-wang-exc-inh
                parameters:
                  J_i: { values: [1, 2], unit: nA }
                initial: { S_e: 0.001 }
                history: { S_e: { file: h.npy } }
                noise:
                  S_e: { process: ornstein-uhlenbeck, sigma: 0.01 Hz, form: scaled, shared: true, correlation: { file: c.npy } }
              bare: { size: 10, model: hopf, initial: { file: ic.npy } }
            projections:
              long_range: { from: cortex.S_e, to: cortex.c, coupling: diffusive, k: 0.2 ms^-1, strength: 0.2,
                            delay: { handler: conduction, speed: 6 m/s, steps: linear } }
              relay: { from: { thalamus: x - 0.1 }, to: cortex.c, coupling: { function: linear, a: 2 }, delay: none,
                       against: E, weights: { constant: 1, self: true }, lengths: { file: l.npy, unit: mm } }
              scatter: { from: bare.x, to: bare.c, coupling: linear, parameters: { b: 3 },
                         weights: { random: { uniform: [0, 0.2] }, density: 0.5 } }
              given: { from: bare.x, to: bare.c, coupling: linear, weights: { file: w.npy, variable: W } }
            stimulus:
              flash: { to: cortex.I_ext, waveform: pulse, amplitude: 0.1 nA, start: 100 s, regions: [Precentral_L] }
            monitors:
              trace: { of: [cortex.S_e, thalamus], sample: average, period: 10 ms, until: 2 s, record-start: true }
              bold: { of: cortex.S_e, forward: bold, period: 2 s, discard: 20 s }
              eeg: { of: { cortex: S_e - 0.1 }, forward: eeg, gain: { file: G.npy, unit: uV/mV, labels: sensors.txt },
                   reference: average }
              raw: { of: bare.x }
            analysis:
              sync: { of: trace, type: kuramoto-order, phase: hilbert, band: [8 Hz, 12 Hz] }
            repeat: 1
            output: resting-state.h5
            """;

    @TempDir
    Path folder;

    private Experiment full() {
        return good(folder, FULL);
    }

    private Value.FromFile file(String name, String unit) {
        return new Value.FromFile(folder.resolve(name), Optional.empty(), OptionalInt.empty(), unit);
    }

    @Test
    void scalarsOfTheTopLevelAreRead() {
        var e = full();
        assertEquals("Resting state", e.title());
        assertEquals(42, e.seed());
        assertEquals(Optional.of(Value.of(600, "s")), e.duration());
        assertEquals(Optional.of(Value.of(1, "ms")), e.dt());
        assertEquals(Map.of("rtol", Value.of(1e-8)), e.integrator().settings());
        assertTrue(e.inputsPerStage());
        assertEquals(Optional.of("resting-state.h5"), e.output());
        assertEquals(FULL, e.text());
    }

    @Test
    void theConnectomeKeepsTheOrderOfItsPreparation() {
        var c = full().connectome().orElseThrow();
        assertEquals(Optional.of(folder.resolve("connectivity_76.zip")), c.source());
        assertEquals(List.of(PrepareStep.of("remove-self"), new PrepareStep("threshold", Optional.of(Value.of(0.1))),
                PrepareStep.of("row")), c.prepare());
        assertTrue(c.reorderByLabel());
        assertEquals(Map.of(), c.settings());
        assertTrue(c.allowNegative());
    }

    @Test
    void populationsKeepTheOrderOfTheFile() {
        assertEquals(List.of("thalamus", "cortex", "bare"), full().populations().stream().map(p -> p.name()).toList());
    }

    @Test
    void regionsAreListsOrProperties() {
        var populations = full().populations();
        assertEquals(Optional.of(new Regions.Named(List.of("Thalamus_L", "0..9", "3"))), populations.get(0).regions());
        assertEquals(Optional.of(new Regions.Having(Map.of("hemisphere", "left", "network", "Vis"))), populations.get(1)
                .regions());
        assertEquals(OptionalInt.of(10), populations.get(2).size());
    }

    @Test
    void initialValuesComeByStateOrAllInOneFile() {
        var populations = full().populations();
        assertEquals(Map.of("S_e", Value.of(0.001)), populations.get(1).initial());
        assertEquals(Optional.of(file("ic.npy", "")), populations.get(2).initialAll());
        assertEquals(Map.of("S_e", file("h.npy", "")), populations.get(1).history());
    }

    @Test
    void noiseTakesTheRestAsSettings() {
        var noise = full().populations().get(1).noise().get("S_e");
        assertEquals("ornstein-uhlenbeck", noise.process());
        assertEquals(Map.of("sigma", Value.of(0.01, "Hz"), "form", Value.of("scaled")), noise.settings());
        assertTrue(noise.shared());
        assertEquals(Optional.of(file("c.npy", "")), noise.correlation());
    }

    @Test
    void projectionsTakeTheRestAsSettingsOfTheirCoupling() {
        var all = full().projections();
        assertEquals(Map.of("k", Value.of(0.2, "ms^-1")), all.get(0).settings());
        assertEquals(Map.of("a", Value.of(2)), all.get(1).settings());
        assertEquals(Map.of("b", Value.of(3)), all.get(2).settings());
        assertEquals(Value.of(0.2), all.get(0).strength());
        assertEquals(Value.of(1), all.get(1).strength());
    }

    @Test
    void delaysAreAWordOrAHandlerWithSettings() {
        var all = full().projections();
        assertEquals(Optional.of(new Delay("conduction", Map.of("speed", Value.of(6, "m/s")), "linear")), all.get(0).delay());
        assertEquals(Optional.of(new Delay("none", Map.of(), "nearest")), all.get(1).delay());
        assertEquals(Optional.empty(), all.get(2).delay());
    }

    @Test
    void endpointsAreNamesOrExpressions() {
        var all = full().projections();
        assertEquals(new Endpoint("cortex", "S_e"), all.get(0).from());
        assertEquals(new Endpoint("thalamus", "x - 0.1"), all.get(1).from());
        assertEquals(Optional.of("E"), all.get(1).against());
        assertEquals(List.of(new Endpoint("cortex", "S_e"), new Endpoint("thalamus", "")), full().monitors().get(0).of());
    }

    @Test
    void weightsHaveFourForms() {
        var all = full().projections();
        assertEquals(new Weights.FromConnectome(), all.get(0).weights());
        assertEquals(new Weights.Constant(1, true), all.get(1).weights());
        assertEquals(new Weights.Random(new Value.Uniform(0, 0.2, ""), 0.5, false), all.get(2).weights());
        assertEquals(new Weights.Given(new Value.FromFile(folder.resolve("w.npy"), Optional.of("W"), OptionalInt.empty(), "")),
                all.get(3).weights());
    }

    @Test
    void stimuliTakeTheRestAsSettings() {
        var flash = full().stimuli().get(0);
        assertEquals("pulse", flash.waveform());
        assertEquals(Map.of("amplitude", Value.of(0.1, "nA"), "start", Value.of(100, "s")), flash.settings());
    }

    @Test
    void monitorsWithoutPeriodAreRawAndForwardModelsSubsample() {
        var monitors = full().monitors();
        assertEquals(List.of(Sampling.AVERAGE, Sampling.SUBSAMPLE, Sampling.SUBSAMPLE, Sampling.RAW),
                monitors.stream().map(m -> m.sample()).toList());
        assertTrue(monitors.get(0).recordStart());
    }

    @Test
    void labelsBesideAFileBecomeASettingOfTheirOwn() {
        assertEquals(Map.of("gain", file("G.npy", "uV/mV"), "gain.labels", file("sensors.txt", ""), "reference",
                Value.of("average")),
                full().monitors().get(2).settings());
    }

    @Test
    void whatStandsInsideNoiseAndPoolBecomesSettings() {
        var monitors = good(folder, """
                populations: { cortex: { size: 4, model: hopf } }
                monitors:
                  a: { of: cortex.x, noise: { std: 2 uV }, pool: all }
                  b: { of: cortex.x, noise: { covariance: { file: S.npy, unit: uV^2 } },
                       pool: { left: [A, "B*"], all_of_it: all, vis: { network: Vis }, third: 3 } }
                  c: { of: cortex.x, forward: eeg, gain: { file: G.npy, labels: [Fz, Cz] } }
                """).monitors();
        assertEquals(Map.of("noise.std", Value.of(2, "uV"), "pool", Value.of("all")), monitors.get(0).settings());
        assertEquals(Map.of("noise.covariance", file("S.npy", "uV^2"), "pool.left", words("A", "B*"),
                "pool.all_of_it", Value.of("all"), "pool.vis", new Value.ByLabel(Map.of("network", Value.of("Vis")), ""),
                "pool.third", words("3")), monitors.get(1).settings());
        assertEquals(Map.of("gain", file("G.npy", ""), "gain.labels", words("Fz", "Cz")), monitors.get(2).settings());
    }

    private static Value words(String... words) {
        return new Value.Many(Arrays.stream(words).map(Value::of).toList(), "");
    }

    @Test
    void analysesTakeTheRestAsSettings() {
        assertEquals(Map.of("phase", Value.of("hilbert"), "band",
                new Value.Many(List.of(Value.of(8, "Hz"), Value.of(12, "Hz")), "")),
                full().analyses().get(0).settings());
    }

    @Test
    void everyPathHasItsLine() {
        var places = full().places();
        assertTrue(places.of("populations.cortex.parameters.J_i").orElseThrow().endsWith("experiment.yaml:25"));
        assertTrue(places.of("populations.cortex").orElseThrow().endsWith("experiment.yaml:21"));
    }
}
