package org.fascicle.api.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fascicle.api.Problem;
import org.osgi.annotation.versioning.ProviderType;

/** Writes results to a file format. */
@ProviderType
public interface ResultWriter {

    /** What stands against recordings of this size, of each of so many members; empty if nothing does. */
    List<Problem> check(List<Outline> outlines, int members);

    /**
     * Begins a result. The target is touched only when the result is finished; then an earlier result is replaced.
     *
     * @throws IOException if the folder cannot be written, or the target is there and is no result
     */
    Result begin(Path target, Provenance provenance, List<Outline> outlines) throws IOException;
}
