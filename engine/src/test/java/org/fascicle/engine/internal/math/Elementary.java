package org.fascicle.engine.internal.math;

import java.util.function.DoubleUnaryOperator;

/**
 * Every function of one argument, with an independent reference and the error in ulp that our documented bound plus that
 * of the reference (1 ulp, tanh 2.5) allows.
 */
enum Elementary {
    EXP(Exp::of, Exp::column, StrictMath::exp, -708, 708, 2),
    LOG(Log::of, Log::column, StrictMath::log, 1e-300, 1000, 2),
    TANH(Tanh::of, Tanh::column, StrictMath::tanh, -25, 25, 5),
    SIN(Sin::of, Sin::column, StrictMath::sin, -1000, 1000, 3),
    COS(Cos::of, Cos::column, StrictMath::cos, -1000, 1000, 3),
    LINOID(Linoid::of, Linoid::column, x -> x / -StrictMath.expm1(-x), -700, 700, 4),
    SIGMOID(Sigmoid::of, Sigmoid::column, x -> 1 / (1 + StrictMath.exp(-x)), -700, 700, 4);

    final DoubleUnaryOperator scalar;
    final Column column;
    final DoubleUnaryOperator reference;
    final double low;
    final double high;
    final long ulps;

    Elementary(DoubleUnaryOperator scalar, Column column, DoubleUnaryOperator reference, double low, double high, long ulps) {
        this.scalar = scalar;
        this.column = column;
        this.reference = reference;
        this.low = low;
        this.high = high;
        this.ulps = ulps;
    }

    /** The column spelling. */
    @FunctionalInterface
    interface Column {
        void apply(double[] x, double[] y, int from, int to);
    }
}
