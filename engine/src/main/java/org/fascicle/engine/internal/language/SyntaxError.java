package org.fascicle.engine.internal.language;

import org.fascicle.api.Problem;

/** Ends the reading of one line; never leaves this package. */
final class SyntaxError extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Place place;
    private final String rule;

    SyntaxError(Place place, String what, String rule) {
        super(what, null, false, false);
        this.place = place;
        this.rule = rule;
    }

    SyntaxError(Place place, String what) {
        this(place, what, "");
    }

    Problem problem() {
        return Problem.error("", place + ": " + getMessage(), rule);
    }
}
