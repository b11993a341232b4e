package org.fascicle.api;

import java.util.List;
import java.util.Map;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.run.Outline;
import org.fascicle.api.run.Recording;
import org.osgi.annotation.versioning.ConsumerType;

/** A pure function of a recording, such as functional connectivity, or of the connectome, such as its modularity. */
@ConsumerType
public interface Analysis {

    /** What an analysis is applied to. */
    enum Subject {
        /** What a monitor recorded: shape (time, region), times in ms. */
        SAMPLES,
        /** The weights of the connectome as simulated: shape (target, source); {@code of: connectome} in an experiment. */
        WEIGHTS
    }

    /** Name, meaning, citation and options. */
    Card card();

    /** What it is applied to. */
    default Subject subject() {
        return Subject.SAMPLES;
    }

    /**
     * The arrays it can be given as files, with a meaning of one line each; none of them has to be given. The name
     * {@code against} is that of empirical data to compare with.
     */
    default Map<String, String> arrays() {
        return Map.of();
    }

    /**
     * Refuses what can be seen before anything is recorded: too few samples, a band that is not resolved, an array of the wrong
     * shape. {@link #apply} may rely on it having been called.
     *
     * @param outline what will be recorded
     * @param settings checked settings, in the units of the card
     * @throws InputException with all that is wrong
     */
    default void check(Outline outline, Settings settings) throws InputException {
    }

    /**
     * Applies the analysis.
     *
     * @param recording samples of shape (time, region), or weights of shape (target, source)
     * @param settings checked settings, in the units of the card
     * @return one or more named arrays
     * @throws InputException if the recording is too short or of the wrong kind
     */
    List<DataArray> apply(Recording recording, Settings settings) throws InputException;
}
