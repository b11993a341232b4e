package org.fascicle.engine.internal.units;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** What kind of quantity something is: a product of powers of {@link Base}, with exponents in twelfths. */
public final class Dimension {

    /** A pure number; also angles. */
    public static final Dimension NONE = new Dimension(new int[Base.values().length]);
    /** Time. */
    public static final Dimension TIME = of(Base.TIME);
    /** Length. */
    public static final Dimension LENGTH = of(Base.LENGTH);

    private static final int PARTS = 12;

    private final int[] twelfths;

    private Dimension(int[] twelfths) {
        this.twelfths = twelfths;
    }

    /** The first power of one base. */
    public static Dimension of(Base base) {
        var twelfths = new int[Base.values().length];
        twelfths[base.ordinal()] = PARTS;
        return new Dimension(twelfths);
    }

    /** The exponent of one base. */
    public double exponent(Base base) {
        return twelfths[base.ordinal()] / (double) PARTS;
    }

    /** The exponent of one base, times twelve. */
    int twelfths(Base base) {
        return twelfths[base.ordinal()];
    }

    /** Whether it is a pure number. */
    public boolean isNone() {
        return equals(NONE);
    }

    /** Whether a base occurs in it. */
    public boolean has(Base base) {
        return twelfths[base.ordinal()] != 0;
    }

    /** Product. */
    public Dimension times(Dimension other) {
        var sum = twelfths.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other.twelfths[i];
        }
        return new Dimension(sum);
    }

    /** Quotient. */
    public Dimension over(Dimension other) {
        return times(other.power(-1));
    }

    /** A whole power. */
    public Dimension power(int exponent) {
        return new Dimension(Arrays.stream(twelfths).map(t -> t * exponent).toArray());
    }

    /** A root, empty if an exponent would be no multiple of 1/12. */
    public Optional<Dimension> root(int degree) {
        boolean even = Arrays.stream(twelfths).allMatch(t -> t % degree == 0);
        return even ? Optional.of(new Dimension(Arrays.stream(twelfths).map(t -> t / degree).toArray())) : Optional.empty();
    }

    /** Without one base: what is left when, in a model's own time, time counts as a number. */
    public Dimension without(Base base) {
        var rest = twelfths.clone();
        rest[base.ordinal()] = 0;
        return new Dimension(rest);
    }

    /** With unit variables replaced by what they stand for; a root that cannot be written keeps its variable. */
    public Dimension bind(Map<Base, Dimension> meaning) {
        var result = this;
        for (var base : Base.values()) {
            if (has(base) && meaning.containsKey(base)) {
                var bound = meaning.get(base).power(twelfths(base)).root(PARTS);
                if (bound.isPresent()) {
                    result = result.without(base).times(bound.get());
                }
            }
        }
        return result;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dimension d && Arrays.equals(twelfths, d.twelfths);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(twelfths);
    }

    /** In internal units, such as "nA/ms". */
    @Override
    public String toString() {
        return Units.print(this);
    }
}
