package org.fascicle.engine.internal.checked;

/**
 * Noise of what is recorded, new for each sample: ε = L z, z standard normal.
 *
 * @param path of its stream of random numbers: the monitor's
 * @param occurrence which of the monitor's quantities
 * @param independent whether each column has a number of its own, which its only coefficient multiplies; otherwise all columns
 *     share as many numbers as they have coefficients
 * @param root L: coefficients by column, in the unit of the recording
 */
public record ColumnNoise(String path, int occurrence, boolean independent, double[][] root) {
}
