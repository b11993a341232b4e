package org.fascicle.cli.internal;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fascicle.api.InputException;
import org.fascicle.api.run.Advance;
import org.fascicle.api.run.Frame;
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
     * Runs to the end, to divergence or until told to stop.
     *
     * @throws WrongInput if the result cannot be written there; nothing has run then
     * @throws IOException if writing fails later
     */
    Ending run(Plan plan, Path target, Progress progress, Cancellation cancellation)
            throws IOException, WrongInput, InputException {
        try (Result result = begin(plan, target); Run run = plan.start()) {
            Ending ending = pull(run, result, progress, cancellation);
            Map<String, Double> seconds = new LinkedHashMap<>();
            run.profile().forEach((part, spent) -> seconds.put(part.name().toLowerCase(Locale.ROOT), spent));
            long before = System.nanoTime();
            if (ending.status() instanceof Status.Complete) {
                analyse(plan, result);
            }
            long analysed = System.nanoTime();
            result.finish(ending.status());
            seconds.put("analyses", (analysed - before) * 1e-9);
            seconds.put("writing", (System.nanoTime() - analysed) * 1e-9);
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

    private static Ending pull(Run run, Result result, Progress progress, Cancellation cancellation) throws IOException {
        var chunk = new Chunk();
        while (true) {
            Advance advance = run.advance(chunk.steps());
            for (Frame frame : advance.frames()) {
                result.accept(frame);
            }
            progress.at(advance.step());
            chunk.done();
            if (advance.outcome() instanceof Outcome.Done) {
                return Ending.of(new Status.Complete());
            } else if (advance.outcome() instanceof Outcome.Diverged diverged) {
                return new Ending(new Status.Failed(diverged.step(), diverged.problem().toString()),
                        Optional.of(diverged.problem()), Map.of());
            } else if (cancellation.isRequested()) {
                return Ending.of(new Status.Aborted(advance.step()));
            }
        }
    }

    /** What was recorded is kept even if an analysis cannot be done. */
    private static void analyse(Plan plan, Result result) throws IOException, InputException {
        try {
            for (var analysis : plan.analyse(result.recordings())) {
                result.add(analysis);
            }
        } catch (InputException e) {
            result.finish(new Status.Failed(plan.summary().steps(), e.getMessage()));
            throw e;
        }
    }
}
