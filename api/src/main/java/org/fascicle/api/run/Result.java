package org.fascicle.api.run;

import java.io.IOException;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** A result being written: frames, then analyses, then {@link #finish}. Closing without finishing leaves nothing behind. */
@ProviderType
public interface Result extends FrameSink {

    /** What was recorded so far, one per outline. */
    List<Recording> recordings();

    /** Adds what an analysis gave. */
    void add(Plan.AnalysisResult analysis) throws IOException;

    /** Writes everything to a temporary file and renames it to the target. */
    void finish(Status status) throws IOException;
}
