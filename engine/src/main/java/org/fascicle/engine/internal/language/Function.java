package org.fascicle.engine.internal.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What may be called. */
public enum Function {
    /** e^x. */
    EXP(1),
    /** Natural logarithm. */
    LOG(1),
    /** Square root. */
    SQRT(1),
    /** Sine. */
    SIN(1),
    /** Cosine. */
    COS(1),
    /** sin x / cos x. */
    TAN(1),
    /** Hyperbolic tangent. */
    TANH(1),
    /** |x|. */
    ABS(1),
    /** Largest whole number not above x. */
    FLOOR(1),
    /** 1/(1 + e^-x). */
    SIGMOID(1),
    /** max(x, 0). */
    POSITIVE(1),
    /** x/(1 - e^-x), 1 at 0. */
    LINOID(1),
    /** The smaller. */
    MIN(2),
    /** The larger. */
    MAX(2),
    /** mod(x, y) = x - y floor(x/y): has the sign of y. */
    MOD(2),
    /** clamp(x, low, high) = min(max(x, low), high). */
    CLAMP(3),
    /** where(condition, a, b): a where the condition is not 0, else b; the other is never looked at. */
    WHERE(3),
    /** Σ_j W_ij e(t - τ_ij), in couplings only. */
    SUM(1),
    /** convolve(x, kernel(t), length) = ∫ kernel(s) x(now - s) ds over 0 ≤ s ≤ length, in instruments only. */
    CONVOLVE(3),
    /** A draw from the normal law with mean 0 and deviation 1. */
    NORMAL(0),
    /** A draw from [0, 1) or from [a, b). */
    UNIFORM(0, 2),
    /** poisson(mean): a draw. */
    POISSON(1),
    /** gamma(shape, scale): a draw. */
    GAMMA(2);

    private final int[] arities;

    Function(int... arities) {
        this.arities = arities;
    }

    /** As written. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether each call is a new random number. */
    public boolean isDraw() {
        return this == NORMAL || this == UNIFORM || this == POISSON || this == GAMMA;
    }

    /** Whether it can be called with so many arguments. */
    boolean takes(int arguments) {
        return Arrays.stream(arities).anyMatch(a -> a == arguments);
    }

    /** "1 argument", "0 or 2 arguments". */
    String arity() {
        if (arities.length == 1) {
            return arities[0] + (arities[0] == 1 ? " argument" : " arguments");
        }
        return arities[0] + " or " + arities[1] + " arguments";
    }

    /** The function of that name. */
    static Optional<Function> named(String text) {
        return Arrays.stream(values()).filter(f -> f.text().equals(text)).findFirst();
    }

    /** All names. */
    static List<String> names() {
        return Arrays.stream(values()).map(Function::text).toList();
    }
}
