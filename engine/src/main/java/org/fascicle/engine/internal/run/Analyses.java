package org.fascicle.engine.internal.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fascicle.api.Analysis.Subject;
import org.fascicle.api.InputException;
import org.fascicle.api.Problem;
import org.fascicle.api.atlas.Connectome;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.run.Plan.AnalysisResult;
import org.fascicle.api.run.Recording;
import org.fascicle.engine.internal.checked.CheckedAnalysis;

/** Applies analyses to what one run recorded. */
public final class Analyses {

    private Analyses() {
    }

    /**
     * The arrays of each analysis, in order.
     *
     * @throws InputException if a recording is too short, naming the analysis
     */
    public static List<AnalysisResult> of(List<CheckedAnalysis> analyses, List<Recording> recordings,
            Optional<Connectome> connectome) throws InputException {
        var results = new ArrayList<AnalysisResult>();
        var problems = new ArrayList<Problem>();
        for (CheckedAnalysis analysis : analyses) {
            var arrays = new ArrayList<DataArray>();
            List<Recording> seen = subjects(analysis, recordings, connectome);
            for (Recording recording : seen) {
                try {
                    arrays.addAll(named(analysis.analysis().apply(recording, analysis.settings()), recording, seen.size() > 1));
                } catch (InputException e) {
                    e.problems().forEach(p -> problems.add(
                            new Problem(p.level(), "analysis." + analysis.name(), p.what(), p.legal())));
                }
            }
            results.add(new AnalysisResult(analysis.name(), analysis.type(), arrays));
        }
        if (problems.stream().anyMatch(Problem::isError)) {
            throw new InputException(problems);
        }
        return results;
    }

    private static List<Recording> subjects(CheckedAnalysis analysis, List<Recording> recordings,
            Optional<Connectome> connectome) {
        return analysis.analysis().subject() == Subject.WEIGHTS ? connectome.stream().map(WeightsRecording::of).toList()
                : recordings.stream().filter(r -> r.outline().monitor().equals(analysis.monitor())).toList();
    }

    /** A monitor of several quantities gives an analysis of each. */
    private static List<DataArray> named(List<DataArray> arrays, Recording recording, boolean several) {
        if (!several) {
            return arrays;
        }
        String prefix = recording.outline().population() + "_" + recording.outline().variable() + "_";
        return arrays.stream().map(a -> new DataArray(prefix + a.name(), a.unit(), a.axes(), a.values())).toList();
    }
}
