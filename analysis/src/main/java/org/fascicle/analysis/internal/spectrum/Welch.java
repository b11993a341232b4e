package org.fascicle.analysis.internal.spectrum;

/**
 * Cuts a record into overlapping segments, removes the mean of each, weighs it with a Hann window and transforms it (Welch 1967,
 * IEEE Trans. Audio Electroacoust. 15:70). What does not fill a last segment is left out. Bins are k·rate/length,
 * k = 0 … length/2.
 */
public final class Welch {

    private final int length;
    private final int step;
    private final double rateHz;
    private final double[] window;
    private final Dft dft;

    /**
     * For segments of one length.
     *
     * @param length samples of a segment, ≥ 1
     * @param overlap samples that a segment shares with the next, &lt; length
     * @param rateHz samples per second
     */
    public Welch(int length, int overlap, double rateHz) {
        if (overlap < 0 || overlap >= length) {
            throw new IllegalArgumentException("overlap of " + overlap + " in segments of " + length);
        }
        this.length = length;
        this.step = length - overlap;
        this.rateHz = rateHz;
        this.window = hann(length);
        this.dft = new Dft(length);
    }

    /** The window without its last point, which is the first of the next period. */
    private static double[] hann(int length) {
        var window = new double[length];
        for (int k = 0; k < length; k++) {
            window[k] = length == 1 ? 1 : 0.5 - 0.5 * StrictMath.cos(2 * StrictMath.PI * k / length);
        }
        return window;
    }

    /** Segments in so many samples. */
    public int segments(int samples) {
        return samples < length ? 0 : (samples - length) / step + 1;
    }

    /** Samples of a segment. */
    public int length() {
        return length;
    }

    /** Number of bins. */
    public int bins() {
        return length / 2 + 1;
    }

    /** Frequency of each bin in Hz. */
    public double[] frequencies() {
        var frequencies = new double[bins()];
        for (int k = 0; k < frequencies.length; k++) {
            frequencies[k] = k * rateHz / length;
        }
        return frequencies;
    }

    /** The first bin of a band, never 0. */
    public int first(Band band) {
        return band.first(length, rateHz);
    }

    /** The last bin of a band. */
    public int last(Band band) {
        return band.last(length, rateHz);
    }

    /** The transform {real, imaginary} of one segment of a record. */
    public double[][] transform(double[] record, int segment) {
        var data = new double[2][length];
        int from = segment * step;
        double mean = 0;
        for (int k = 0; k < length; k++) {
            mean += record[from + k];
        }
        mean /= length;
        for (int k = 0; k < length; k++) {
            data[0][k] = (record[from + k] - mean) * window[k];
        }
        dft.forward(data);
        return data;
    }

    /**
     * One-sided power spectral density of a record, in its unit squared per Hz: the mean of |X_k|²/(rate Σ w²) over the segments,
     * doubled but for the bins that stand for themselves alone (0 and half the rate).
     */
    public double[] density(double[] record) {
        var density = new double[bins()];
        int segments = segments(record.length);
        for (int s = 0; s < segments; s++) {
            double[][] x = transform(record, s);
            for (int k = 0; k < density.length; k++) {
                density[k] += x[0][k] * x[0][k] + x[1][k] * x[1][k];
            }
        }
        double scale = rateHz * power() * segments;
        for (int k = 0; k < density.length; k++) {
            density[k] *= (k == 0 || 2 * k == length ? 1 : 2) / scale;
        }
        return density;
    }

    private double power() {
        double sum = 0;
        for (double w : window) {
            sum += w * w;
        }
        return sum;
    }
}
