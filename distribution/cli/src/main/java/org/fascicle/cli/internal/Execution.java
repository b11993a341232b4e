package org.fascicle.cli.internal;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.fascicle.api.InputException;
import org.fascicle.api.run.Advance;
import org.fascicle.api.run.Outcome;
import org.fascicle.api.run.Plan;
import org.fascicle.api.run.Result;
import org.fascicle.api.run.ResultWriter;
import org.fascicle.api.run.Run;
import org.fascicle.api.run.Status;

/** Runs a plan and writes what comes out, whichever way it ends. */
final class Execution {

    private final ResultWriter writer;

    @Inject
    Execution(ResultWriter writer) {
        this.writer = writer;
    }

    /**
     * Runs to the end, to divergence or until told to stop; an ensemble until all its members have ended.
     *
     * @throws WrongInput if the result cannot be written there; nothing has run then
     * @throws IOException if writing fails later
     */
    Ending run(Plan plan, Path target, Progress progress, Cancellation cancellation)
            throws IOException, WrongInput, InputException {
        try (Result result = begin(plan, target); Run run = plan.start()) {
            var harvest = new Harvest(plan, result);
            Ending ending = pull(run, harvest, progress, cancellation);
            Map<String, Double> seconds = new LinkedHashMap<>();
            run.profile().forEach((part, spent) -> seconds.put(part.name().toLowerCase(Locale.ROOT), spent));
            if (ending.status() instanceof Status.Complete && plan.provenance().ensemble().isEmpty()) {
                harvest.analyse(0);
            }
            long analysed = System.nanoTime();
            result.finish(harvest.status(ending.status()));
            seconds.put("analyses", harvest.seconds());
            seconds.put("writing", (System.nanoTime() - analysed) * 1e-9);
            harvest.rethrow();
            return ending.after(seconds);
        }
    }

    private Result begin(Plan plan, Path target) throws WrongInput {
        try {
            return writer.begin(target, plan.provenance(), plan.outlines());
        } catch (IOException e) {
            throw new WrongInput(e.getMessage());
        }
    }

    private static Ending pull(Run run, Harvest harvest, Progress progress, Cancellation cancellation) throws IOException {
        var chunk = new Chunk();
        while (true) {
            Advance advance = run.advance(chunk.steps());
            harvest.take(advance);
            progress.at(advance.step(), harvest.ended());
            chunk.done();
            if (advance.outcome() instanceof Outcome.Done) {
                return harvest.ending();
            } else if (advance.outcome() instanceof Outcome.Diverged diverged) {
                return Ending.of(new Status.Failed(diverged.step(), diverged.problem().toString()), diverged.problem());
            } else if (cancellation.isRequested()) {
                return Ending.of(new Status.Aborted(advance.step()));
            }
        }
    }
}
