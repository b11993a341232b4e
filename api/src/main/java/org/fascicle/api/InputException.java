package org.fascicle.api;

import java.util.List;
import java.util.stream.Collectors;

/** An input that cannot be used, with all its problems at once. */
public final class InputException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** With all the problems found. */
    public InputException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** With one error. */
    public InputException(String path, String what, String legal) {
        this(List.of(Problem.error(path, what, legal)));
    }

    /** The problems, in the order they were found. */
    public List<Problem> problems() {
        return problems;
    }
}
