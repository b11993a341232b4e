package org.fascicle.api;

import java.util.List;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.run.Recording;
import org.osgi.annotation.versioning.ConsumerType;

/** A pure function of a recording, such as functional connectivity. */
@ConsumerType
public interface Analysis {

    /** Name, meaning, citation and options. */
    Card card();

    /**
     * Applies the analysis.
     *
     * @param recording samples of shape (time, region)
     * @param settings checked settings, in the units of the card
     * @return one or more named arrays
     * @throws InputException if the recording is too short or of the wrong kind
     */
    List<DataArray> apply(Recording recording, Settings settings) throws InputException;
}
