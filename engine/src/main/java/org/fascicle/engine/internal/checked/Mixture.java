package org.fascicle.engine.internal.checked;

import org.fascicle.api.data.DataArray;

/**
 * Columns that are weighted sums of lanes: y = G x for sensors, means for pools.
 *
 * @param weights columns × lanes; its first axis has the labels of the columns
 * @param means whether each sum is divided by that of its weights
 */
public record Mixture(DataArray weights, boolean means) {
}
