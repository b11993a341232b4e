package org.fascicle.engine.internal.run;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.fascicle.api.InputException;
import org.fascicle.api.Problem;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.run.Estimate;
import org.fascicle.api.run.Outline;
import org.fascicle.api.run.Plan;
import org.fascicle.api.run.Provenance;
import org.fascicle.api.run.Recording;
import org.fascicle.api.run.Run;
import org.fascicle.api.run.Summary;
import org.fascicle.engine.internal.checked.CheckedAnalysis;
import org.fascicle.engine.internal.checked.CheckedRecording;
import org.fascicle.engine.internal.loop.Crew;
import org.fascicle.engine.internal.loop.LoopRun;
import org.fascicle.engine.internal.network.Network;

/** A plan around an assembled network. */
public record AssembledPlan(Network network, Crew crew) implements Plan {

    @Override
    public Summary summary() {
        return Size.of(network, crew.size());
    }

    @Override
    public Estimate estimate() {
        return DryRun.of(network, crew);
    }

    @Override
    public Provenance provenance() {
        return network.checked().provenance();
    }

    @Override
    public List<Outline> outlines() {
        return network.checked().recordings().stream().map(CheckedRecording::outline).toList();
    }

    @Override
    public Run start() {
        return new LoopRun(network, crew);
    }

    @Override
    public Run resume(InputStream checkpoint) throws IOException {
        return new LoopRun(network, crew, checkpoint);
    }

    @Override
    public List<AnalysisResult> analyse(List<Recording> recordings) throws InputException {
        var results = new ArrayList<AnalysisResult>();
        var problems = new ArrayList<Problem>();
        for (CheckedAnalysis analysis : network.checked().analyses()) {
            var arrays = new ArrayList<DataArray>();
            List<Recording> seen = recordings.stream().filter(r -> r.outline().monitor().equals(analysis.monitor())).toList();
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

    /** A monitor of several quantities gives an analysis of each. */
    private static List<DataArray> named(List<DataArray> arrays, Recording recording, boolean several) {
        if (!several) {
            return arrays;
        }
        String prefix = recording.outline().population() + "_" + recording.outline().variable() + "_";
        return arrays.stream().map(a -> new DataArray(prefix + a.name(), a.unit(), a.axes(), a.values())).toList();
    }
}
