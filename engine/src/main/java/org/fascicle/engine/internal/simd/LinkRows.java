package org.fascicle.engine.internal.simd;

/**
 * Links as the loops read them, in rows: those of a row go into the same target.
 *
 * @param start links of row r are at start[r] to start[r + 1] - 1; there are some
 * @param target target lane of each row
 * @param source source lane of each link
 * @param steps delay of each link in steps
 * @param weight weight of each link
 */
public record LinkRows(int[] start, int[] target, int[] source, int[] steps, double[] weight) {
}
