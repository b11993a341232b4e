package org.fascicle.engine.internal.checked;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Integration schemes. */
public enum Method {
    /** x + h f(x). */
    EULER,
    /** Trapezoidal corrector on an Euler predictor. */
    HEUN,
    /** Classic Runge-Kutta of order 4. */
    RK4,
    /** x + h φ1(h J) f(x), J being the diagonal of the Jacobian and φ1(z) = (e^z - 1)/z. */
    EXPONENTIAL_EULER;

    /** Name in experiment files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The scheme of that name. */
    public static Optional<Method> named(String id) {
        return Arrays.stream(values()).filter(m -> m.id().equals(id)).findFirst();
    }

    /** All names. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Method::id).toList();
    }
}
