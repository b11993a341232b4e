package org.fascicle.engine.internal.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fascicle.api.InputException;
import org.fascicle.api.Problem;

/** Collects what is wrong, in the order it is found; the same problem twice counts once. */
final class Problems {

    private final Set<Problem> found = new LinkedHashSet<>();

    void error(String path, String what, String legal) {
        found.add(Problem.error(path, what, legal));
    }

    void warning(String path, String what, String legal) {
        found.add(Problem.warning(path, what, legal));
    }

    void note(String path, String what) {
        found.add(Problem.note(path, what));
    }

    /** Takes over what somebody else found, at a path of the experiment. */
    void addAll(String path, List<Problem> others) {
        for (Problem other : others) {
            String what = other.path().isEmpty() ? other.what() : other.path() + ": " + other.what();
            found.add(new Problem(other.level(), path, what, other.legal()));
        }
    }

    void addAll(String path, InputException e) {
        addAll(path, e.problems());
    }

    boolean hasErrors() {
        return found.stream().anyMatch(Problem::isError);
    }

    /** Number of errors so far. */
    long errors() {
        return found.stream().filter(Problem::isError).count();
    }

    List<Problem> all() {
        return new ArrayList<>(found);
    }
}
