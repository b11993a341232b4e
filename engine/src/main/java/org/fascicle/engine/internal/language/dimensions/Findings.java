package org.fascicle.engine.internal.language.dimensions;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fascicle.api.InputException;
import org.fascicle.api.Problem;

/** The problems of one description, each once although every combination of options is looked at. */
final class Findings {

    private final String path;
    private final Set<Problem> problems = new LinkedHashSet<>();

    Findings(String path) {
        this.path = path;
    }

    void error(String what, String legal) {
        problems.add(Problem.error(path, what, legal));
    }

    void warning(String what, String legal) {
        problems.add(Problem.warning(path, what, legal));
    }

    /** Takes over what a parser found, said to be about {@code subject} ("" for the equations as a whole). */
    void addAll(InputException e, String subject) {
        e.problems().forEach(p -> error(subject.isEmpty() ? p.what() : subject + ": " + p.what(), p.legal()));
    }

    List<Problem> list() {
        return new ArrayList<>(problems);
    }
}
