package org.fascicle.engine.internal.simd;

/**
 * Links compressed by target, as the loops read them.
 *
 * @param start links of row r are at start[r] to start[r + 1] - 1
 * @param source source lane of each link
 * @param steps delay of each link in steps
 * @param weight weight of each link
 */
public record LinkRows(int[] start, int[] source, int[] steps, double[] weight) {
}
