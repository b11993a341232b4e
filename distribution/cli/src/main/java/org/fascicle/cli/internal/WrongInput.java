package org.fascicle.cli.internal;

import java.util.Collection;
import org.fascicle.api.Nearest;

/** What the user gave cannot be used; the message says what is wrong and what to do. */
final class WrongInput extends Exception {

    private static final long serialVersionUID = 1L;

    WrongInput(String message) {
        super(message);
    }

    /** "; did you mean 'hopf'?", to go on with a message, or nothing. */
    static String hint(String name, Collection<String> known) {
        return Nearest.to(name, known).map(near -> "; did you mean '" + near + "'?").orElse("");
    }
}
