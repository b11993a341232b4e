package org.fascicle.api.run;

import java.io.IOException;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A result being written: frames, then analyses, then {@link #finish}; of an ensemble, member by member. Closing without
 * finishing leaves nothing behind.
 */
@ProviderType
public interface Result extends FrameSink {

    /** What was recorded so far, one per outline. */
    default List<Recording> recordings() {
        return recordings(0);
    }

    /** What was recorded so far of a member, one per outline. */
    List<Recording> recordings(int member);

    /** Adds what an analysis gave. */
    default void add(Plan.AnalysisResult analysis) throws IOException {
        add(0, analysis);
    }

    /** Adds what an analysis of a member gave. */
    void add(int member, Plan.AnalysisResult analysis) throws IOException;

    /**
     * How a member of an ensemble ended; after its last frame and its analyses, because a result may let go of it then. A member
     * of which nothing is said has not come to its end.
     */
    void end(int member, Status status) throws IOException;

    /** Writes everything to a temporary file and renames it to the target. */
    void finish(Status status) throws IOException;
}
