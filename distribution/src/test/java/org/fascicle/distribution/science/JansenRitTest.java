package org.fascicle.distribution.science;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.fascicle.distribution.trial.Trial;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The alpha rhythm of a column, and where it comes from. */
class JansenRitTest {

    /** Jansen and Rit 1995: C = 135, a drive of 120 to 320 per second. With v0 = 5.52 mV, drives below 230 give slow spikes. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"model: jansen-rit",
        "model: jansen-rit, preset: tvb, parameters: { p: 250 1/s }", "model: jansen-rit, parameters: { p: 180 1/s }",
        "model: jansen-rit, parameters: { p: 0.25 1/ms }"})
    void theDefaultColumnSwingsAtAboutTenHertz(String column) {
        double[] psp = psp(column);
        double mean = Arrays.stream(psp).average().orElseThrow();
        assertTrue(Arrays.stream(psp).max().orElseThrow() - Arrays.stream(psp).min().orElseThrow() > 2, "it swings by mV");
        int cycles = 0;
        for (int k = 1; k < psp.length; k++) {
            cycles += psp[k - 1] < mean && psp[k] >= mean ? 1 : 0;
        }
        double hertz = cycles / 5.0;
        assertTrue(hertz >= 8 && hertz <= 12.5, hertz + " Hz");
    }

    /** With few synapses nothing swings. */
    @ParameterizedTest
    @CsvSource({"40", "60"})
    void aColumnWithFewSynapsesRests(int synapses) {
        double[] psp = psp("model: jansen-rit, parameters: { C: " + synapses + " }");
        assertEquals(psp[psp.length - 1], psp[psp.length - 300], 1e-6);
    }

    private static double[] psp(String column) {
        return Trial.of("""
                dt: 0.5 ms
                duration: 7 s
                populations:
                  node: { size: 1, %s }
                monitors:
                  psp: { of: node.psp, sample: subsample, period: 1 ms, discard: 2 s }
                """.formatted(column)).record().series("psp", "psp", 0);
    }
}
