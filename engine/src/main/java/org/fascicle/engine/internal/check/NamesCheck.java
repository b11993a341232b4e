package org.fascicle.engine.internal.check;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.fascicle.api.experiment.AnalysisRequest;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Monitor;
import org.fascicle.api.experiment.Population;
import org.fascicle.api.experiment.Projection;
import org.fascicle.api.experiment.Stimulus;

/** Names that an experiment gives: they become paths of messages, streams of random numbers and groups of results. */
final class NamesCheck {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final Problems problems;

    NamesCheck(Problems problems) {
        this.problems = problems;
    }

    void check(Experiment experiment) {
        check("populations", experiment.populations().stream().map(Population::name).toList());
        check("projections", experiment.projections().stream().map(Projection::name).toList());
        check("stimulus", experiment.stimuli().stream().map(Stimulus::name).toList());
        check("monitors", experiment.monitors().stream().map(Monitor::name).toList());
        check("analysis", experiment.analyses().stream().map(AnalysisRequest::name).toList());
    }

    private void check(String path, List<String> names) {
        var seen = new HashSet<String>();
        for (String name : names) {
            if (!NAME.matcher(name).matches()) {
                problems.error(path, "name '%s'".formatted(name), "letters, digits and _ are allowed, a letter or _ first");
            }
            if (!seen.add(name)) {
                problems.error(path + "." + name, "the name '%s' is given twice".formatted(name), "choose another one");
            }
        }
    }
}
