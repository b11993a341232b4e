package org.fascicle.io.hdf5;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.fascicle.api.run.Plan.AnalysisResult;
import org.fascicle.io.internal.hdf5.AnalysisGroups;

/**
 * Analyses that were done after a run, as an HDF5 file: /analysis/NAME/ARRAY as in a result, with the axes beside the arrays; of
 * an ensemble with a first axis of members, NaN where a member has none.
 */
public final class AnalysisFile {

    private AnalysisFile() {
    }

    /**
     * Writes a file, whole or not at all. What is there already is replaced.
     *
     * @param attributes what is said of the file as a whole; values without text are left out
     * @param members what the analysis gave, member by member; one for a single run
     * @param ensemble whether there is an axis of members
     * @throws IOException if the folder cannot be written
     */
    public static void write(Path target, Map<String, String> attributes, List<AnalysisResult> members, boolean ensemble)
            throws IOException {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        Files.deleteIfExists(part);
        try {
            AnalysisGroups.write(part, attributes, members.stream().map(List::of).toList(), ensemble);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (RuntimeException e) {
            throw new IOException(e.getMessage(), e);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
