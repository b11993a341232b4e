package org.fascicle.engine.internal.run;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.fascicle.api.InputException;
import org.fascicle.api.run.Estimate;
import org.fascicle.api.run.Outline;
import org.fascicle.api.run.Plan;
import org.fascicle.api.run.Provenance;
import org.fascicle.api.run.Recording;
import org.fascicle.api.run.Run;
import org.fascicle.api.run.Summary;
import org.fascicle.engine.internal.checked.Checked;
import org.fascicle.engine.internal.checked.CheckedRecording;
import org.fascicle.engine.internal.ensemble.Assembly;
import org.fascicle.engine.internal.ensemble.EnsembleRun;

/**
 * A plan of all members of an ensemble.
 *
 * @param first what was established about the first member; the others record and analyse alike
 * @param provenance of all
 * @param single size of the first member
 * @param workers how many work at a time
 * @param together members that each of them works on at a time
 * @param stateBytes of the largest member: delays may differ
 * @param assembly of each member
 */
public record EnsemblePlan(Checked first, Provenance provenance, Summary single, int workers, int together, long stateBytes,
        Assembly assembly) implements Plan {

    @Override
    public Summary summary() {
        int members = provenance.members();
        return new Summary(members, single.regions(), single.links(), single.steps(), single.dtMs(), workers,
                workers * together * stateBytes, members * single.resultBytes(), single.populations());
    }

    @Override
    public Estimate estimate() {
        try (Run run = start()) {
            long underWay = Math.min(provenance.members(), (long) workers * together);
            return DryRun.of(run, provenance.members() * first.steps(), underWay * single.resultBytes());
        }
    }

    @Override
    public List<Outline> outlines() {
        return first.recordings().stream().map(CheckedRecording::outline).toList();
    }

    @Override
    public Run start() {
        return new EnsembleRun(assembly, provenance.members(), first.steps(), workers, together);
    }

    @Override
    public Run resume(InputStream checkpoint) throws IOException {
        throw new IOException("an ensemble has no checkpoints; only a single experiment can be resumed");
    }

    @Override
    public List<AnalysisResult> analyse(List<Recording> recordings) throws InputException {
        return Analyses.of(first.analyses(), recordings);
    }
}
