package org.fascicle.api;

import java.util.List;

/**
 * A choice between named options; an equation asks for it as {@code form == "scaled"}.
 *
 * @param name as in experiment files and equations
 * @param about meaning, one line
 * @param options the options, the default first
 */
public record Choice(String name, String about, List<Option> options) {

    /** Checks and copies. */
    public Choice {
        Names.requireSymbol(name);
        options = List.copyOf(options);
        if (options.isEmpty()) {
            throw new IllegalArgumentException("choice '" + name + "' has no options");
        }
    }

    /** The names of the options, the default first. */
    public List<String> names() {
        return options.stream().map(Option::name).toList();
    }
}
