package org.fascicle.api;

import java.util.List;

/**
 * A choice between named options; an equation asks for it as {@code form == "scaled"}.
 *
 * @param name as in experiment files and equations
 * @param about meaning, one line
 * @param options the options, the default first
 * @param other what any other word means, e.g. "label of a sensor"; empty: only the options are allowed
 */
public record Choice(String name, String about, List<Option> options, String other) {

    /** Checks and copies. */
    public Choice {
        Names.requireSymbol(name);
        options = List.copyOf(options);
        if (options.isEmpty()) {
            throw new IllegalArgumentException("choice '" + name + "' has no options");
        }
    }

    /** A choice between the options alone. */
    public Choice(String name, String about, List<Option> options) {
        this(name, about, options, "");
    }

    /** Whether words beside the options are allowed; what they are is seen by Java code alone. */
    public boolean isOpen() {
        return !other.isEmpty();
    }

    /** The names of the options, the default first. */
    public List<String> names() {
        return options.stream().map(Option::name).toList();
    }
}
