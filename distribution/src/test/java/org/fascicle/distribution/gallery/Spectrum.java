package org.fascicle.distribution.gallery;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;

/**
 * Power spectral density of several series, averaged: Welch's method, Hann windows of {@value #SEGMENT} samples that overlap by
 * half, one-sided, collected in equal steps of the logarithm.
 *
 * @param hz frequencies
 * @param density power per Hz
 */
record Spectrum(double[] hz, double[] density) {

    private static final int SEGMENT = 4096;
    private static final int PER_DECADE = 16;

    /** Of series with that many samples per second. */
    static Spectrum of(double[][] series, double rate) {
        var window = new double[SEGMENT];
        double power = 0;
        for (int i = 0; i < SEGMENT; i++) {
            window[i] = 0.5 - 0.5 * StrictMath.cos(2 * Math.PI * i / SEGMENT);
            power += window[i] * window[i];
        }
        var density = new double[SEGMENT / 2];
        int segments = 0;
        for (double[] one : series) {
            for (int from = 0; from + SEGMENT <= one.length; from += SEGMENT / 2) {
                add(one, from, window, density);
                segments++;
            }
        }
        for (int k = 0; k < density.length; k++) {
            density[k] *= 2 / (rate * power * segments);
        }
        return collected(density, rate / SEGMENT);
    }

    private static void add(double[] series, int from, double[] window, double[] density) {
        var piece = new double[SEGMENT];
        double mean = 0;
        for (int i = 0; i < SEGMENT; i++) {
            mean += series[from + i] / SEGMENT;
        }
        for (int i = 0; i < SEGMENT; i++) {
            piece[i] = (series[from + i] - mean) * window[i];
        }
        Complex[] transformed = new FastFourierTransformer(DftNormalization.STANDARD).transform(piece, TransformType.FORWARD);
        for (int k = 0; k < density.length; k++) {
            density[k] += transformed[k].getReal() * transformed[k].getReal()
                    + transformed[k].getImaginary() * transformed[k].getImaginary();
        }
    }

    /** Without the mean: means over sixteenths of a decade. */
    private static Spectrum collected(double[] density, double step) {
        int bins = 1 + bin(density.length - 1);
        var hz = new double[bins];
        var power = new double[bins];
        var count = new int[bins];
        for (int k = 1; k < density.length; k++) {
            hz[bin(k)] += k * step;
            power[bin(k)] += density[k];
            count[bin(k)]++;
        }
        int[] filled = IntStream.range(0, bins).filter(b -> count[b] > 0).toArray();
        return new Spectrum(Arrays.stream(filled).mapToDouble(b -> hz[b] / count[b]).toArray(),
                Arrays.stream(filled).mapToDouble(b -> power[b] / count[b]).toArray());
    }

    private static int bin(int k) {
        return (int) Math.floor(PER_DECADE * StrictMath.log10(k));
    }
}
