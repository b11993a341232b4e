package org.fascicle.engine.internal.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.fascicle.api.InputException;
import org.fascicle.api.Problem;

/** Collects what is wrong, in the order it is found; the same problem twice counts once. */
final class Problems {

    private final Set<Problem> found = new LinkedHashSet<>();
    private final List<List<Problem>> listeners = new ArrayList<>();

    void error(String path, String what, String legal) {
        add(Problem.error(path, what, legal));
    }

    void warning(String path, String what, String legal) {
        add(Problem.warning(path, what, legal));
    }

    void note(String path, String what) {
        add(Problem.note(path, what));
    }

    /** Takes over what was found before, as it is. */
    void repeat(List<Problem> others) {
        others.forEach(this::add);
    }

    /** What a look gives; all that it finds wrong goes to a list as well, even if it is known already. */
    <T> T listening(List<Problem> to, Supplier<T> look) {
        listeners.add(to);
        try {
            return look.get();
        } finally {
            listeners.remove(listeners.size() - 1);
        }
    }

    private void add(Problem problem) {
        found.add(problem);
        listeners.forEach(list -> list.add(problem));
    }

    /** Takes over what somebody else found, at a path of the experiment. */
    void addAll(String path, List<Problem> others) {
        for (Problem other : others) {
            String what = other.path().isEmpty() ? other.what() : other.path() + ": " + other.what();
            add(new Problem(other.level(), path, what, other.legal()));
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
