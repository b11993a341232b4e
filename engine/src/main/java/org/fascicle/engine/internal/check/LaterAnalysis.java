package org.fascicle.engine.internal.check;

import java.util.ArrayList;
import java.util.List;
import org.fascicle.api.InputException;
import org.fascicle.api.Problem;
import org.fascicle.api.experiment.AnalysisRequest;
import org.fascicle.api.run.Outline;
import org.fascicle.api.run.Plan.AnalysisResult;
import org.fascicle.api.run.Recording;
import org.fascicle.engine.Analysed;
import org.fascicle.engine.Recorded;
import org.fascicle.engine.internal.catalogue.Snapshot;
import org.fascicle.engine.internal.checked.CheckedAnalysis;
import org.fascicle.engine.internal.run.Analyses;

/** An analysis of what was recorded before: checked and applied as one of the experiment would have been. */
public final class LaterAnalysis {

    private LaterAnalysis() {
    }

    /** Applies it to every member. */
    public static Analysed of(Snapshot snapshot, AnalysisRequest request, Recorded recorded) {
        var problems = new Problems();
        var context = new Context(snapshot, problems, 0, 1, new Stock());
        var subjects = new Subjects(recorded.monitors(), outlines(recorded), recorded.connectome(),
                recorded.connectome().isPresent());
        List<CheckedAnalysis> checked = new AnalysisCheck(context, request, subjects).check().stream().toList();
        if (problems.hasErrors()) {
            return new Analysed(List.of(), problems.all());
        }
        var results = new ArrayList<AnalysisResult>();
        for (List<Recording> member : recorded.members()) {
            try {
                results.addAll(Analyses.of(checked, member, recorded.connectome()));
            } catch (InputException e) {
                String which = recorded.members().size() == 1 ? "" : "member " + results.size() + ": ";
                e.problems().forEach(p -> problems.repeat(
                        List.of(new Problem(p.level(), p.path(), which + p.what(), p.legal()))));
                results.add(new AnalysisResult(request.name(), checked.get(0).type(), List.of()));
            }
        }
        return new Analysed(results, problems.all());
    }

    /** As short as they really are: those of a run that was stopped are shorter than planned. */
    private static List<Outline> outlines(Recorded recorded) {
        return recorded.members().stream().flatMap(List::stream).map(LaterAnalysis::outline).distinct().toList();
    }

    private static Outline outline(Recording recording) {
        Outline o = recording.outline();
        return new Outline(o.monitor(), o.variable(), o.about(), o.population(), o.model(), o.unit(), o.labels(), o.regions(),
                o.periodMs(), o.mean(), recording.samples().length(0));
    }
}
