package org.fascicle.engine.internal.language;

/** The signs between and before values, loosest binding last. */
public enum Operator {
    /** x^y: right-associative; a whole literal exponent means products. */
    POWER("^", 7),
    /** -x. */
    NEGATE("-", 6),
    /** x*y. */
    MULTIPLY("*", 5),
    /** x/y. */
    DIVIDE("/", 5),
    /** x + y. */
    ADD("+", 4),
    /** x - y. */
    SUBTRACT("-", 4),
    /** not x: 1 if x is 0, else 0. */
    NOT("not", 2),
    /** x and y: 1 if neither is 0, else 0. */
    AND("and", 1),
    /** x or y: 0 if both are 0, else 1. */
    OR("or", 0);

    private final String sign;
    private final int strength;

    Operator(String sign, int strength) {
        this.sign = sign;
        this.strength = strength;
    }

    /** As written. */
    public String sign() {
        return sign;
    }

    /** How tightly it binds; comparisons are {@link Relation#STRENGTH}. */
    int strength() {
        return strength;
    }
}
