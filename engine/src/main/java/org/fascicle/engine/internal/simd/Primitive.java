package org.fascicle.engine.internal.simd;

/** What a vector instruction does to each of its lanes, exactly as the operation of Java on one number. */
enum Primitive {
    /** Column; number; whole number (a constant of 64 bits). */
    LOAD, NUMBER, WHOLE,
    /** Doubles to a double. FMA: a*b + c, rounded once. */
    ADD, SUBTRACT, MULTIPLY, DIVIDE, FMA, MIN, MAX, ABS, SQRT,
    /** Doubles to a truth, NaN as in Java. */
    LESS, LESS_OR_EQUAL, EQUAL, NOT_EQUAL,
    /** Truths to a truth. */
    BOTH, EITHER,
    /** Truth, the double if it holds, the double if not. */
    CHOOSE,
    /** A double seen as 64 bits, and back. */
    BITS, DOUBLE,
    /** 64 bits to 64 bits; a shift is by a constant, and RIGHT fills with 0. */
    PLUS, MINUS, AND, OR, XOR, LEFT, RIGHT;

    /** Whether its first two operands may be swapped without changing a bit. */
    boolean commutes() {
        return this == ADD || this == MULTIPLY || this == FMA;
    }

    /** Whether it is there before the first lane: it costs nothing in the loop. */
    boolean isConstant() {
        return this == NUMBER || this == WHOLE;
    }
}
