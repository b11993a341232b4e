package org.fascicle.api.run;

import org.fascicle.api.data.DataArray;

/**
 * All samples of one recording.
 *
 * @param outline what it is
 * @param samples (time, region) with the times in ms as coordinates of the first axis; where an analysis looks at the connectome
 *     the weights (target, source) stand here
 */
public record Recording(Outline outline, DataArray samples) {
}
