package org.fascicle.engine;

import java.util.List;
import org.fascicle.api.Problem;
import org.fascicle.api.run.Plan.AnalysisResult;

/**
 * What an analysis gave that was applied to recordings made before.
 *
 * @param members one result for each member that was given, without arrays where a member could not be analysed; empty if the
 *     request itself is wrong
 * @param problems everything wrong, paths beginning with "analysis."
 */
public record Analysed(List<AnalysisResult> members, List<Problem> problems) {

    /** Copies. */
    public Analysed {
        members = List.copyOf(members);
        problems = List.copyOf(problems);
    }
}
