package org.fascicle.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.fascicle.api.Analysis;
import org.fascicle.api.InputException;
import org.fascicle.api.Settings;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.run.Recording;
import org.junit.jupiter.api.Test;

/** Power spectral density, peak frequency and coherence; figures by SciPy: resources/…/figures.py. */
class SpectraTest {

    private static final double CLOSE = 1e-11;

    private static DataArray apply(Analysis analysis, Recording recording, Map<String, Double> numbers) throws InputException {
        return analysis.apply(recording, Recordings.settings(analysis.card(), numbers, Map.of())).get(0);
    }

    private static DataArray psd(Recording recording, Map<String, Double> numbers) throws InputException {
        return apply(new PowerSpectralDensity(), recording, numbers);
    }

    private static double[] cells(DataArray psd, int region, int... bins) {
        return IntStream.of(bins).mapToDouble(bin -> psd.at(bin, region)).toArray();
    }

    @Test
    void theDefaultsAreThoseOfSciPy() throws InputException {
        var psd = psd(Recordings.threeSignals(), Map.of());
        assertEquals("129x3", psd.shape());
        assertEquals("1/Hz", psd.unit());
        assertEquals(0.9765625, psd.axes().get(0).coordinates().orElseThrow()[1]);
        assertArrayEquals(new double[] {0.0007381349374666798, 0.0019196409954901404, 0.0021640598053450292, 0.003564084554895068,
            0.00391927776595116, 0.004142221423493493}, cells(psd, 0, 0, 1, 2, 50, 127, 128), CLOSE);
        assertArrayEquals(new double[] {0.3047374379722434, 0.1483371393129614}, cells(psd, 2, 10, 11), CLOSE);
    }

    @Test
    void segmentsOfAnyLengthAndOverlapAreThoseOfSciPy() throws InputException {
        var even = psd(Recordings.threeSignals(), Map.of("segment", 0.4, "overlap", 0.25));
        assertArrayEquals(new double[] {0.00042310633206694634, 0.0021607987316803056, 0.002965829358450577,
            0.0023407629330631377},
                cells(even, 1, 0, 1, 49, 50), CLOSE);
        var odd = psd(Recordings.threeSignals(), Map.of("segment", 0.5));
        assertArrayEquals(new double[] {0.00037206005384181443, 0.0029800629986389345, 0.0036707608382446364,
            0.004044577936606837},
                cells(odd, 1, 0, 1, 61, 62), CLOSE);
    }

    @Test
    void aShortRecordingIsOneSegment() throws InputException {
        var all = Recordings.threeSignals().samples();
        var psd = psd(Recordings.of(100, 3, 4, all::at), Map.of());
        assertArrayEquals(new double[] {1.8535043877753286e-05, 7.718998588624361e-05}, cells(psd, 0, 1, 50), CLOSE);
    }

    /** A sine in the middle of a bin: Hann spreads a third of its power to the bins beside it, all of it is A²/2. */
    @Test
    void theSpectrumOfASineAddsUpToItsVariance() throws InputException {
        var sine = Recordings.of(2560, 1, 4, (t, j) -> 3 * StrictMath.sin(2 * StrictMath.PI * 20 * t / 256) + 100);
        double[] psd = psd(sine, Map.of()).values();
        assertEquals(4.5, Arrays.stream(psd).sum() * 250 / 256, 1e-10);
        assertEquals(psd[20] / 4, psd[21], 1e-10);
    }

    @Test
    void aPeakIsWhereTheSpectrumIsLargestWithinTheBand() throws InputException {
        var analysis = new PeakFrequency();
        var recording = Recordings.of(1000, 3, 4, (t, j) -> j == 2 ? 7 : StrictMath.sin(2 * StrictMath.PI * 10 * t / 250)
                + (j + 0.5) * StrictMath.sin(2 * StrictMath.PI * 60 * t / 250));
        var peaks = apply(analysis, recording, Map.of("segment", 1.0));
        assertArrayEquals(new double[] {10, 60, Double.NaN}, peaks.values());
        assertEquals("Hz", peaks.unit());
        assertArrayEquals(new double[] {10, 10, Double.NaN},
                apply(analysis, recording, Map.of("segment", 1.0, "low", 5.0, "high", 30.0)).values());
        var arrays = analysis.apply(recording, Recordings.settings(analysis.card(), Map.of("segment", 1.0), Map.of()));
        assertEquals(psd(recording, Map.of("segment", 1.0)).at(10, 0), arrays.get(1).values()[0]);
    }

    @Test
    void coherenceIsThatOfSciPy() throws InputException {
        var analysis = new Coherence();
        var spectrum = analysis.apply(Recordings.threeSignals(),
                Recordings.settings(analysis.card(), Map.of(), Map.of("keep", "spectrum")));
        assertEquals(0.3855585893204414, spectrum.get(0).at(0, 1), CLOSE);
        assertEquals("128x3x3", spectrum.get(1).shape());
        double[] c = spectrum.get(1).values();
        assertEquals(0.618152810530242, c[1], CLOSE);
        assertEquals(0.28263889303490514, c[9 * 9 + 1], CLOSE);
        assertEquals(0.42873853467944045, c[127 * 9 + 3], CLOSE);
        assertEquals(0.18300091791392883, c[9 * 9 + 2], CLOSE);
        assertEquals(1, c[5 * 9 + 4]);
        var band = apply(analysis, Recordings.threeSignals(), Map.of("low", 8.0, "high", 30.0));
        assertEquals(0.40208812282312856, band.at(1, 0), CLOSE);
    }

    @Test
    void copiesAreWhollyCoherentAndConstantsNotAtAll() throws InputException {
        var noise = Recordings.threeSignals().samples();
        var c = apply(new Coherence(), Recordings.of(1000, 3, 4, (t, j) -> j == 2 ? 0.1 : (j - 2) * noise.at(t, 0)), Map.of());
        assertEquals(1, c.at(0, 1), 1e-12);
        assertTrue(Double.isNaN(c.at(0, 2)) && Double.isNaN(c.at(2, 2)));
    }

    @Test
    void whatCannotBeDoneIsRefusedBeforeTheRun() {
        assertRefused(new PowerSpectralDensity(), Map.of("segment", 5.0), "0 segments of 1250 samples in 1000");
        assertRefused(new PowerSpectralDensity(), Map.of("segment", 0.001), "0.0 s or 0.004 s would be");
        assertRefused(new Coherence(), Map.of("segment", 4.0), "1 segments of 1000 samples in 1000; at least 2 are needed");
        assertRefused(new PeakFrequency(), Map.of("low", 130.0, "high", 140.0), "half the sampling rate (125.0 Hz)");
        assertRefused(new PeakFrequency(), Map.of("low", 8.1, "high", 8.2), "must lie between them");
    }

    private static void assertRefused(Analysis analysis, Map<String, Double> numbers, String said) {
        Settings settings = Recordings.settings(analysis.card(), numbers, Map.of());
        var refused = assertThrows(InputException.class, () -> analysis.check(Recordings.threeSignals().outline(), settings));
        assertTrue(refused.getMessage().contains(said), refused.getMessage());
    }

    @Test
    void unitsAreSquared() {
        assertEquals("mV^2/Hz", SquaredUnit.perHz("mV"));
        assertEquals("(mV/ms)^2", SquaredUnit.of("mV/ms"));
        assertEquals("1", SquaredUnit.of(""));
    }
}
