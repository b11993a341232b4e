package org.fascicle.api;

import org.fascicle.api.atlas.Parcellation;
import org.fascicle.api.data.DataArray;
import org.osgi.annotation.versioning.ConsumerType;

/** An instrument whose sensors each see a weighted sum of regions, such as EEG or MEG: y = G x. */
@ConsumerType
public non-sealed interface SensorInstrument extends ForwardModel {

    /**
     * The gain matrix G.
     *
     * @param regions the recorded regions, in the order of the columns, with all that the connectome says of them: hemisphere,
     *     centre, orientation, groups
     * @param settings the instrument's checked settings
     * @return an array of shape (sensors, regions); its first axis carries the sensor labels, its unit is sensor unit per
     *        source unit
     * @throws InputException if the settings do not describe a gain for these regions
     */
    DataArray gain(Parcellation regions, Settings settings) throws InputException;
}
