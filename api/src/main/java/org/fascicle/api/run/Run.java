package org.fascicle.api.run;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** A simulation in progress. Belongs to one thread at a time; closing it frees its worker threads. */
@ProviderType
public interface Run extends AutoCloseable {

    /** Goes on by at most so many steps. How steps are cut into calls never changes a bit of the result. */
    Advance advance(long steps);

    /** Where the time went so far: estimated seconds of each part, the mean over workers. */
    Map<Part, Double> profile();

    /** Writes everything needed to go on later. The stream is left open. */
    void checkpoint(OutputStream out) throws IOException;

    @Override
    void close();
}
