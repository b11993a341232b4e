package org.fascicle.distribution.gallery;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.fascicle.distribution.gallery.Figure.Scale;

/**
 * From numbers to places on an axis, and the round numbers to write beside it.
 *
 * @param low what stands at the start, a logarithm on an axis of decades
 * @param high what stands at the end
 * @param logarithmic whether places are those of the logarithm
 */
record Ticks(double low, double high, boolean logarithmic) {

    private static final double MARGIN = 0.04;
    private static final int MOST_DECADES = 6;
    private static final int FEWEST_DECADES = 2;

    /**
     * A tick.
     *
     * @param at from 0, the start of the axis, to 1
     * @param label the number
     */
    record Tick(double at, String label) {
    }

    /** An axis that holds all values; with a margin, if that is wanted. */
    static Ticks around(Scale scale, DoubleStream values, boolean margin) {
        double[] all = values.map(v -> scale.logarithmic() ? StrictMath.log10(v) : v).filter(Double::isFinite).toArray();
        double low = DoubleStream.of(all).min().orElse(0);
        double high = DoubleStream.of(all).max().orElse(1);
        double span = high - low;
        if (!(span > 1e-9 * Math.max(Math.abs(low), Math.abs(high)))) {
            span = low == 0 ? 1 : Math.abs(low);
            return new Ticks(low - span / 2, low + span / 2, scale.logarithmic());
        }
        if (scale.logarithmic() && span < FEWEST_DECADES) {
            return new Ticks((low + high - FEWEST_DECADES) / 2, (low + high + FEWEST_DECADES) / 2, true);
        }
        double more = margin ? MARGIN * span : 0;
        return new Ticks(low - more, high + more, scale.logarithmic());
    }

    /** Where a value lies, 0 to 1. */
    double place(double value) {
        return ((logarithmic ? StrictMath.log10(value) : value) - low) / (high - low);
    }

    /** About so many ticks. */
    List<Tick> marks(int about) {
        return logarithmic ? decades() : round(about);
    }

    private List<Tick> decades() {
        var ticks = new ArrayList<Tick>();
        int first = (int) Math.ceil(low);
        int last = (int) Math.floor(high);
        int step = Math.max(1, (last - first + MOST_DECADES - 1) / MOST_DECADES);
        for (int decade = first; decade <= last; decade += step) {
            ticks.add(new Tick((decade - low) / (high - low), text(BigDecimal.ONE.scaleByPowerOfTen(decade))));
        }
        return ticks;
    }

    private List<Tick> round(int about) {
        BigDecimal step = step((high - low) / about);
        var ticks = new ArrayList<Tick>();
        for (long k = (long) Math.ceil(low / step.doubleValue()); k * step.doubleValue() <= high; k++) {
            BigDecimal value = step.multiply(BigDecimal.valueOf(k));
            ticks.add(new Tick((value.doubleValue() - low) / (high - low), text(value)));
        }
        return ticks;
    }

    /** The next of 1, 2, 5 times a power of ten. */
    private static BigDecimal step(double least) {
        int power = (int) Math.floor(StrictMath.log10(least));
        for (int factor : new int[] {1, 2, 5}) {
            BigDecimal step = BigDecimal.valueOf(factor).scaleByPowerOfTen(power);
            if (step.doubleValue() >= least) {
                return step;
            }
        }
        return BigDecimal.ONE.scaleByPowerOfTen(power + 1);
    }

    private static String text(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        BigDecimal plain = value.stripTrailingZeros();
        int exponent = plain.precision() - plain.scale() - 1;
        return exponent >= -3 && exponent <= 4 ? plain.toPlainString()
                : plain.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }
}
