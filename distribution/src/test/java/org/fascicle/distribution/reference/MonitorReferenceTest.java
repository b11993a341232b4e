package org.fascicle.distribution.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.fascicle.api.data.DataArray;
import org.fascicle.distribution.trial.Trial;
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

    /** The gain of the case is in units of the reading per unit of the signal, which is what a moment of 1 nA m means. */
    @ParameterizedTest
    @CsvSource({"EEG_noref_1.0ms, none", "EEG_average_1.0ms, average", "EEG_e2_1.0ms, channel"})
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
                    gain: { file: %s }
                    reference: %s
                    channel: 2
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
