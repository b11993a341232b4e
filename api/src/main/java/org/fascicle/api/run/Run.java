package org.fascicle.api.run;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A simulation in progress. Belongs to one thread at a time; closing it frees its worker threads.
 *
 * <p>The run of an ensemble gives the members one after the other, all frames of one before the first of the next, whatever the
 * number of threads. A member that diverges ends alone; the others go on.
 */
@ProviderType
public interface Run extends AutoCloseable {

    /**
     * Goes on by at most so many steps; of an ensemble, each of the members that are worked on at a time. How steps are cut into
     * calls never changes a bit of the result.
     */
    Advance advance(long steps);

    /** Where the time went so far: estimated seconds of each part, the mean over workers. */
    Map<Part, Double> profile();

    /**
     * Writes everything needed to go on later. The stream is left open.
     *
     * @throws IOException if it cannot be written, or if there is nothing to go on from; an ensemble has no checkpoints
     */
    void checkpoint(OutputStream out) throws IOException;

    @Override
    void close();
}
