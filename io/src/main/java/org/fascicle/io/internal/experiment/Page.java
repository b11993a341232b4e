package org.fascicle.io.internal.experiment;

import java.nio.file.Path;
import java.util.List;
import org.fascicle.api.Problem;

/**
 * The file being read.
 *
 * @param folder paths in the file are relative to it
 * @param problems what was found wrong so far; grows
 */
public record Page(Path folder, List<Problem> problems) {

    /** Adds an error. */
    public void error(String path, String what, String legal) {
        problems.add(Problem.error(path, what, legal));
    }
}
