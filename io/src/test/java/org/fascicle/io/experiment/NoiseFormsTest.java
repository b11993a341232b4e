package org.fascicle.io.experiment;

import static org.fascicle.io.experiment.Written.good;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.fascicle.api.Problem;
import org.fascicle.api.experiment.Factor;
import org.fascicle.api.experiment.Noise;
import org.fascicle.api.experiment.Sense;
import org.fascicle.api.experiment.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How noise is written: on states, on ports, as a stimulus. */
class NoiseFormsTest {

    @TempDir
    private Path folder;

    private static String with(String noise, String stimulus) {
        return """
                duration: 1 s
                dt: 1 ms
                populations:
                  p: { size: 2, model: linear, noise: { %s } }
                stimulus: { %s }
                """.formatted(noise, stimulus);
    }

    private Noise noise(String text) {
        return good(folder, with("x: " + text, "")).populations().get(0).noise().get("x");
    }

    private List<String> problems(String text) {
        return Written.read(folder, with("x: " + text, "")).problems().stream().map(Problem::message)
                .toList();
    }

    @Test
    void aProcessMayStandAlone() {
        assertEquals(new Noise("white", Map.of(), false, Optional.empty()), noise("white"));
    }

    @Test
    void noiseMayBeMultiplied() {
        assertEquals(Optional.of(new Factor("x*(1 - x)", Sense.STRATONOVICH)),
                noise("{ process: white, times: x*(1 - x), sense: stratonovich }").times());
        assertEquals(Optional.of(new Factor("2", Sense.ITO)), noise("{ process: white, times: 2, sense: ito }").times());
    }

    @Test
    void aFactorNeedsItsSenseAndTheOtherWayRound() {
        assertEquals(List.of("noise that is multiplied needs a sense; add sense: ito (as euler and rk4 read it) or sense:"
                + " stratonovich"
                + " (with integrator: heun)"), problems("{ process: white, times: x }"));
        assertEquals(List.of("a sense, but nothing that the noise is multiplied by; add times: x, or remove sense"),
                problems("{ process: white, sense: ito }"));
        assertEquals(List.of("'itoh'; did you mean 'ito'?"), problems("{ process: white, times: x, sense: itoh }"));
    }

    @Test
    void noiseOfAStimulusIsCommonUnlessItSaysOtherwise() {
        var file = new Value.FromFile(folder.resolve("c.npy"), Optional.empty(), OptionalInt.empty(), "");
        assertEquals(new Noise("white", Map.of("sigma", Value.of(1)), true, Optional.empty()), drawn("process: white, sigma: 1"));
        assertEquals(new Noise("white", Map.of(), false, Optional.empty()), drawn("process: white, shared: false"));
        assertEquals(new Noise("white", Map.of(), false, Optional.of(file)),
                drawn("process: white, correlation: { file: c.npy }"));
    }

    private Noise drawn(String noise) {
        return good(folder, with("", "s: { to: p.c, waveform: noise, noise: { " + noise + " } }")).stimuli().get(0).noise()
                .orElseThrow();
    }
}
