package org.fascicle.analysis.internal.spectrum;

/**
 * The analytic signal x + i·H[x] of a real record limited to a band: positive frequencies in the band doubled, all others
 * removed. Its argument is the phase, its modulus the envelope. Filtering shifts no phase; the record is taken as periodic.
 */
public final class AnalyticSignal {

    private final Dft dft;
    private final int n;
    private final int first;
    private final int last;

    /**
     * For records of one length.
     *
     * @param samples length n ≥ 2
     * @param rateHz samples per second
     * @param band frequencies to keep
     */
    public AnalyticSignal(int samples, double rateHz, Band band) {
        n = samples;
        dft = new Dft(n);
        first = band.first(n, rateHz);
        last = band.last(n, rateHz);
    }

    /** The analytic signal {real, imaginary} of a record of length n, which is not changed. */
    public double[][] of(double[] record) {
        double[][] signal = {record.clone(), new double[n]};
        dft.forward(signal);
        for (int k = 0; k < n; k++) {
            double gain = gain(k);
            signal[0][k] *= gain;
            signal[1][k] *= gain;
        }
        dft.inverse(signal);
        return signal;
    }

    private double gain(int bin) {
        if (bin < first || bin > last) {
            return 0;
        }
        return 2 * bin == n ? 1 : 2;
    }
}
