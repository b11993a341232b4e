package org.fascicle.engine.internal.latex;

/**
 * A part of a formula and how tightly it holds together.
 *
 * @param text LaTeX
 * @param strength one of the constants below
 * @param open whether it swallows a factor that follows: a sum over regions does
 */
record Piece(String text, int strength, boolean open) {

    static final int CASES = 0;
    static final int OR = 1;
    static final int AND = 2;
    static final int NOT = 3;
    static final int RELATION = 4;
    static final int SUM = 5;
    static final int PRODUCT = 6;
    /** A sign, a number with a unit. */
    static final int FACTOR = 7;
    /** Whole, but not to be raised to a power: a fraction, a call. */
    static final int TERM = 8;
    static final int ATOM = 9;

    Piece(String text, int strength) {
        this(text, strength, false);
    }

    /** In parentheses if it is too weak. */
    String within(int weakest) {
        return strength < weakest ? parenthesised(text) : text;
    }

    /** In parentheses too if it begins with a sign. */
    String unsigned(int weakest) {
        return strength >= weakest && text.startsWith("-") ? parenthesised(text) : within(weakest);
    }

    /** In parentheses as high as what is inside. */
    static String parenthesised(String text) {
        boolean tall = text.contains("\\frac") || text.contains("\\sum") || text.contains("\\begin");
        return tall ? "\\left(" + text + "\\right)" : "(" + text + ")";
    }
}
