package org.fascicle.testkit;

import java.util.Random;
import org.fascicle.api.Bound;
import org.fascicle.api.Range;
import org.fascicle.api.StateVariable;

/** Values that a state usually has, in its unit. */
final class Usual {

    private Usual() {
    }

    /**
     * A value from the usual range or, if that is not finite, from the bound; without either, near the default if that is a
     * number, else between 0 and 1.
     */
    static double value(StateVariable state, Random random) {
        Range usual = state.usual();
        if (isFinite(usual.low(), usual.high())) {
            return between(usual.low(), usual.high(), random);
        }
        if (state.bound() instanceof Bound.Wrap wrap) {
            return between(wrap.low(), wrap.high(), random);
        }
        if (state.bound() instanceof Bound.Clamp clamp && isFinite(clamp.low(), clamp.high())) {
            return between(clamp.low(), clamp.high(), random);
        }
        return nearDefault(state, random);
    }

    /** Whether a value keeps a bound, up to the rounding of units. */
    static boolean isWithin(Bound bound, double x) {
        if (bound instanceof Bound.Clamp clamp) {
            return x >= clamp.low() - slack(clamp.low()) && x <= clamp.high() + slack(clamp.high());
        }
        return !(bound instanceof Bound.Wrap wrap) || x >= wrap.low() - slack(wrap.low())
                && x <= wrap.high() + slack(wrap.high());
    }

    private static double slack(double end) {
        return Double.isInfinite(end) ? 0 : 1e-12 * Math.abs(end);
    }

    private static double nearDefault(StateVariable state, Random random) {
        try {
            return Double.parseDouble(state.initial().replace("[" + state.unit() + "]", "")) * between(0.9, 1.1, random);
        } catch (NumberFormatException formula) {
            return random.nextDouble();
        }
    }

    private static double between(double low, double high, Random random) {
        return low + (high - low) * random.nextDouble();
    }

    private static boolean isFinite(double low, double high) {
        return Double.isFinite(low) && Double.isFinite(high);
    }
}
