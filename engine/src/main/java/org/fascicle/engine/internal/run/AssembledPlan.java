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
        try (var run = new LoopRun(network, crew)) {
            return DryRun.of(run, network.checked().steps(), Size.resultBytes(network.checked()));
        }
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
        return Analyses.of(network.checked().analyses(), recordings, provenance().connectome());
    }
}
