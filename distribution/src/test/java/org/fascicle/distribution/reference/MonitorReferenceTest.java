package org.fascicle.distribution.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.fascicle.api.data.DataArray;
import org.fascicle.distribution.trial.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A given signal, subsampled and averaged: values and times as TVB's monitors give them. */
class MonitorReferenceTest {

    /** Sums of up to ten numbers near 1, in another order. */
    private static final double NEAR_ZERO = 1e-15;

    @ParameterizedTest
    @CsvSource({"SubSample_1ms, subsample, 1.0", "TemporalAverage_1ms, average, 1.0", "TemporalAverage_0.3ms, average, 0.3"})
    void weAgree(String variant, String sample, String period) {
        var given = ReferenceCase.of("tvb_monitors_simple");
        var recorded = Trial.of("""
                dt: 0.1 ms
                duration: 40 ms
                populations:
                  given: { size: 4, model: signal, parameters: { x: { file: %s } } }
                monitors:
                  seen: { of: given.x, sample: %s, period: %s ms }
                """.formatted(given.file("input"), sample, period)).record();
        DataArray theirs = given.array(variant);
        DataArray ours = recorded.of("seen", "x");

        assertEquals(theirs.shape(), ours.shape());
        double rtol = given.number("advised_tolerance.rtol");
        Agreement.of(theirs.values(), k -> ours.values()[k], rtol, NEAR_ZERO)
                .require(given.name(), "", variant, "rtol " + rtol + " atol " + NEAR_ZERO);
        double[] times = recorded.times("seen", "x");
        Agreement.of(given.array("t_" + variant).values(), k -> times[k], rtol, 0)
                .require(given.name(), "", "t_" + variant, "rtol " + rtol);
    }

    /** TVB's global average is the mean over the regions at the end of each period. */
    @Test
    void globalAveragesAgree() {
        var given = ReferenceCase.of("tvb_monitors_simple");
        var recorded = Trial.of("""
                dt: 0.1 ms
                duration: 40 ms
                populations:
                  given: { size: 4, model: signal, parameters: { x: { file: %s } } }
                monitors:
                  seen: { of: given.x, pool: all, period: 1 ms }
                """.formatted(given.file("input"))).record();
        DataArray theirs = given.array("GlobalAverage_1ms");
        DataArray ours = recorded.of("seen", "x");

        assertEquals(theirs.shape(), ours.shape());
        assertEquals("pool", ours.axes().get(1).name());
        double rtol = given.number("advised_tolerance.rtol");
        Agreement.of(theirs.values(), k -> ours.values()[k], rtol, NEAR_ZERO)
                .require(given.name(), "", "GlobalAverage_1ms", "rtol " + rtol + " atol " + NEAR_ZERO);
        double[] times = recorded.times("seen", "x");
        Agreement.of(given.array("t_GlobalAverage_1ms").values(), k -> times[k], rtol, 0)
                .require(given.name(), "", "t_GlobalAverage_1ms", "rtol " + rtol);
    }

    /** The gain of the case is in units of the reading per unit of the signal. */
    @ParameterizedTest
    @CsvSource({"EEG_noref_1.0ms, none", "EEG_average_1.0ms, average", "EEG_e2_1.0ms, e2"})
    void electrodesAgree(String variant, String reference) {
        var given = ReferenceCase.of("tvb_monitors_simple");
        var recorded = Trial.of("""
                dt: 0.1 ms
                duration: 40 ms
                populations:
                  given: { size: 4, model: signal, parameters: { x: { file: %s } } }
                monitors:
                  seen:
                    of: given.x
                    forward: eeg
                    gain: { file: %s, unit: uV, labels: [e0, e1, e2, e3, e4] }
                    reference: %s
                    sample: average
                    period: 1 ms
                """.formatted(given.file("input"), given.file("gain"), reference)).record();
        DataArray theirs = given.array(variant);
        DataArray ours = recorded.of("seen", "eeg");

        assertEquals(theirs.shape(), ours.shape());
        assertEquals("uV", ours.unit());
        double rtol = given.number("advised_tolerance.rtol");
        Agreement.of(theirs.values(), k -> ours.values()[k], rtol, 4 * NEAR_ZERO)
                .require(given.name(), "", variant, "rtol " + rtol + " atol " + 4 * NEAR_ZERO);
        double[] times = recorded.times("seen", "eeg");
        Agreement.of(given.array("t_" + variant).values(), k -> times[k], rtol, 0)
                .require(given.name(), "", "t_" + variant, "rtol " + rtol);
    }
}
