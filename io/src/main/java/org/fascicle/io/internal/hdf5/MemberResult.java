package org.fascicle.io.internal.hdf5;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fascicle.api.run.Outline;
import org.fascicle.api.run.Plan;
import org.fascicle.api.run.Status;

/** What a member of an ensemble has given so far; a single run is one member. */
final class MemberResult {

    private final List<Samples> samples = new ArrayList<>();
    private final List<KeptAnalysis> analyses = new ArrayList<>();
    private Optional<Status> status = Optional.empty();

    /** Room for samples, one per outline, made when first needed. */
    List<Samples> samples(List<Outline> outlines) {
        if (samples.isEmpty()) {
            outlines.forEach(outline -> samples.add(new Samples(outline)));
        }
        return samples;
    }

    /** Number of samples of a recording. */
    int count(int recording) {
        return samples.isEmpty() ? 0 : samples.get(recording).count();
    }

    void add(Plan.AnalysisResult analysis) {
        analyses.add(KeptAnalysis.of(analysis));
    }

    List<KeptAnalysis> analyses() {
        return analyses;
    }

    /** It has come to its end, and leaves memory. */
    void end(Status how, Spool spool) throws IOException {
        status = Optional.of(how);
        for (Samples each : samples) {
            each.rest(spool);
        }
        for (int a = 0; a < analyses.size(); a++) {
            analyses.set(a, analyses.get(a).in(spool));
        }
    }

    /** How it ended; empty if it has not. */
    Optional<Status> status() {
        return status;
    }
}
