package org.fascicle.io.experiment;

import java.util.List;
import java.util.Optional;
import org.fascicle.api.Problem;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Places;

/**
 * What reading an experiment file gave.
 *
 * @param experiment what could be read, so that checking it can find more problems in the same go; to be run only if no problem
 *     is an error
 * @param problems in the order they were found
 * @param places the line of each path
 */
public record Reading(Optional<Experiment> experiment, List<Problem> problems, Places places) {

    /** Copies. */
    public Reading {
        problems = List.copyOf(problems);
    }
}
