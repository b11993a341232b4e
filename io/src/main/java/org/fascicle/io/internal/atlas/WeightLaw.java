package org.fascicle.io.internal.atlas;

import java.util.List;
import org.fascicle.api.Choice;
import org.fascicle.api.Option;
import org.fascicle.api.Parameter;
import org.fascicle.api.Range;
import org.fascicle.api.Settings;

/**
 * How the weights of made-up links are drawn: all equal, or around one value.
 *
 * @param law constant, uniform, normal or lognormal
 * @param weight the value, or the middle
 * @param spread width relative to it: half the width of the uniform law, the deviation of the normal one, that of the logarithm
 * @param draws where from
 */
record WeightLaw(String law, double weight, double spread, Draws draws) {

    static final Parameter WEIGHT = new Parameter("weight", 1, "1", "weight of a link, or the middle of its distribution",
            Range.above(0));
    static final Parameter SPREAD = new Parameter("spread", 0.3, "1", "width of the distribution relative to its middle",
            Range.between(0, 1));
    static final Choice LAW = new Choice("law", "distribution of the weights", List.of(
            new Option("constant", "all links have the same weight"),
            new Option("uniform", "weight * (1 - spread) to weight * (1 + spread)"),
            new Option("normal", "mean weight, deviation weight * spread; what is not above 0 is drawn again"),
            new Option("lognormal", "median weight; the logarithm has the deviation spread")));

    private static final int PURPOSE = 100;

    static WeightLaw of(Settings settings, Draws draws) {
        return new WeightLaw(settings.options().getOrDefault(LAW.name(), "constant"),
                settings.numbers().getOrDefault(WEIGHT.name(), WEIGHT.value()),
                settings.numbers().getOrDefault(SPREAD.name(), SPREAD.value()), draws);
    }

    /** The weight between two regions. */
    double between(int a, int b) {
        return switch (law) {
            case "uniform" -> weight * (1 + spread * (2 * draws.uniform(PURPOSE, a, b) - 1));
            case "normal" -> positive(a, b);
            case "lognormal" -> weight * StrictMath.exp(spread * draws.normal(PURPOSE, a, b));
            default -> weight;
        };
    }

    private double positive(int a, int b) {
        for (int again = 0;; again++) {
            double value = weight * (1 + spread * draws.normal(PURPOSE + again, a, b));
            if (value > 0) {
                return value;
            }
        }
    }
}
