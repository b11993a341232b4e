package org.fascicle.io.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.fascicle.api.Problem;
import org.fascicle.api.experiment.AnalysisRequest;
import org.fascicle.io.internal.experiment.Analyses;
import org.fascicle.io.internal.experiment.Field;
import org.fascicle.io.internal.experiment.Page;
import org.fascicle.io.internal.yaml.Overrides;
import org.fascicle.io.internal.yaml.TreeReader;

/** One entry of the section {@code analysis:} of an experiment by itself, as YAML. */
public final class AnalysisText {

    private AnalysisText() {
    }

    /**
     * What was read.
     *
     * @param request empty if monitor or type is missing; to be used only if there are no problems
     * @param problems in the order they were found, paths beginning with "analysis.NAME"
     */
    public record Read(Optional<AnalysisRequest> request, List<Problem> problems) {
        /** Copies. */
        public Read {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads the entry.
     *
     * @param folder where its files are relative to
     * @param name of the analysis
     * @param yaml what stands below {@code NAME:}
     * @param sets key=value, put into it before
     */
    public static Read read(Path folder, String name, String yaml, List<String> sets) {
        var problems = new ArrayList<Problem>();
        var lines = new HashMap<String, Integer>();
        var request = new TreeReader(problems, lines).read(yaml)
                .map(tree -> new Overrides(problems, lines).apply(tree, sets))
                .flatMap(tree -> Analyses.read(new Field(new Page(folder, problems), "analysis." + name, tree)));
        return new Read(request, problems);
    }
}
