package org.fascicle.cli.internal;

import java.util.List;
import java.util.Optional;
import org.fascicle.api.Problem;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Places;
import org.fascicle.api.run.Plan;

/**
 * An experiment file, read and checked.
 *
 * @param experiment what it says; empty if nothing could be made of it
 * @param plan how to run it; empty if there are errors
 * @param problems of reading and checking together, each once, in the order of the file
 * @param places lines of the file
 */
record Prepared(Optional<Experiment> experiment, Optional<Plan> plan, List<Problem> problems, Places places) {

    Prepared {
        problems = List.copyOf(problems);
    }
}
