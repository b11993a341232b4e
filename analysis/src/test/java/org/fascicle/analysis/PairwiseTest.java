package org.fascicle.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.fascicle.api.Analysis;
import org.fascicle.api.InputException;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.run.Recording;
import org.junit.jupiter.api.Test;

/** Phase locking, envelopes and lagged covariance; figures by NumPy: resources/…/figures.py. */
class PairwiseTest {

    private static final double TURN = 2 * StrictMath.PI;
    private static final double CLOSE = 1e-11;
    private static final Map<String, Double> ALPHA_AND_BETA = Map.of("low", 8.0, "high", 30.0);

    private static DataArray apply(Analysis analysis, Recording recording, Map<String, Double> numbers,
            Map<String, String> options) throws InputException {
        return analysis.apply(recording, Recordings.settings(analysis.card(), numbers, options)).get(0);
    }

    private static DataArray apply(Analysis analysis, Recording recording, Map<String, Double> numbers) throws InputException {
        return apply(analysis, recording, numbers, Map.of());
    }

    @Test
    void phaseLockingInABandIsThatOfNumPy() throws InputException {
        var plv = apply(new PhaseLockingValue(), Recordings.threeSignals(), ALPHA_AND_BETA);
        assertEquals(0.47959925348437543, plv.at(0, 1), CLOSE);
        assertEquals(0.03298931406894783, plv.at(2, 0), CLOSE);
        assertEquals(0.060538340695061275, plv.at(1, 2), CLOSE);
        assertEquals(1, plv.at(1, 1));
    }

    /** |mean of e^(iΔt)| over whole turns is 0, of a constant 1. */
    @Test
    void phasesLockWhenTheirDifferenceStays() throws InputException {
        var phases = Recordings.of(400, 3, 1, (t, j) -> j < 2 ? 0.3 * t + j : 0.3 * t + TURN * 5 * t / 400);
        var plv = apply(new PhaseLockingValue(), phases, Map.of(), Map.of("phase", "none"));
        assertEquals(1, plv.at(0, 1), 1e-13);
        assertEquals(0, plv.at(0, 2), 1e-13);
    }

    @Test
    void sinesOfOneFrequencyLockInTheirBandWhateverTheirPhase() throws InputException {
        var sines = Recordings.of(1000, 3, 1, (t, j) -> j == 2 ? 5 : StrictMath.sin(TURN * 10 * t / 1000 + j)
                + StrictMath.sin(TURN * (70 + 9 * j) * t / 1000));
        var plv = apply(new PhaseLockingValue(), sines, Map.of("low", 8.0, "high", 12.0));
        assertEquals(1, plv.at(0, 1), 1e-12);
        assertTrue(Double.isNaN(plv.at(0, 2)) && Double.isNaN(plv.at(2, 2)));
    }

    @Test
    void envelopesCorrelateAsNumPySays() throws InputException {
        var aec = apply(new AmplitudeEnvelopeCorrelation(), Recordings.threeSignals(), ALPHA_AND_BETA);
        assertEquals(0.285247575978971, aec.at(0, 1), CLOSE);
        assertEquals(0.001294219845170488, aec.at(0, 2), CLOSE);
        assertEquals(0.09688257510438138, aec.at(2, 1), CLOSE);
        assertEquals(1, aec.at(2, 2));
    }

    /** (1 + m cos(Ωt)) cos(ωt) has the envelope 1 + m cos(Ωt). */
    @Test
    void modulatedCarriersCorrelateByTheirModulations() throws InputException {
        double[] phase = {0, 0, StrictMath.PI, StrictMath.PI / 3};
        var carriers = Recordings.of(1000, 5, 1, (t, j) -> j == 4 ? 2 : (j + 1)
                * (1 + 0.5 * StrictMath.cos(TURN * 2 * t / 1000 + phase[j])) * StrictMath.cos(TURN * (20 + j) * t / 1000));
        var aec = apply(new AmplitudeEnvelopeCorrelation(), carriers, Map.of("low", 10.0, "high", 30.0));
        assertEquals(1, aec.at(0, 1), 1e-12);
        assertEquals(-1, aec.at(0, 2), 1e-12);
        assertEquals(0.5, aec.at(0, 3), 1e-12);
        assertTrue(Double.isNaN(aec.at(0, 4)) && Double.isNaN(aec.at(4, 4)));
    }

    @Test
    void covarianceAtALagIsThatOfNumPy() throws InputException {
        var now = apply(new LaggedCovariance(), Recordings.threeSignals(), Map.of());
        assertEquals(0.33881087942559324, now.at(0, 0), CLOSE);
        assertEquals(0.21284134707558913, now.at(0, 1), CLOSE);
        assertEquals(0.5704862768855582, now.at(2, 2), CLOSE);
        var later = apply(new LaggedCovariance(), Recordings.threeSignals(), Map.of("lag", 0.012));
        assertEquals(-0.017086640760778468, later.at(0, 1), CLOSE);
        assertEquals(-0.004380935144604158, later.at(1, 0), CLOSE);
        assertEquals(0.35923702257080325, later.at(2, 2), CLOSE);
        var scaled = apply(new LaggedCovariance(), Recordings.threeSignals(), Map.of("lag", 0.012),
                Map.of("scale", "correlation"));
        assertEquals(-0.02972327962182508, scaled.at(0, 0), CLOSE);
        assertEquals(-0.04259835810432396, scaled.at(0, 1), CLOSE);
    }

    @Test
    void theRowLeadsTheColumn() throws InputException {
        double[] n = Recordings.noise(5000);
        var echo = Recordings.of(4000, 2, 1, (t, j) -> n[j == 0 ? t + 5 : t]);
        var lagged = apply(new LaggedCovariance(), echo, Map.of("lag", 0.005), Map.of("scale", "correlation"));
        assertTrue(lagged.at(0, 1) > 0.99, "region 1 does what region 0 did 5 ms before");
        assertTrue(Math.abs(lagged.at(1, 0)) < 0.1);
    }

    @Test
    void aLagAsLongAsTheRecordingIsRefused() {
        var analysis = new LaggedCovariance();
        var settings = Recordings.settings(analysis.card(), Map.of("lag", 3.996), Map.of());
        assertTrue(assertThrows(InputException.class, () -> analysis.check(Recordings.threeSignals().outline(), settings))
                .getMessage().contains("trace has 1000 samples; a covariance at this lag needs at least 1001"));
    }
}
