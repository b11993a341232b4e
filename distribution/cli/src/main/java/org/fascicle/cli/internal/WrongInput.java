package org.fascicle.cli.internal;

/** What the user gave cannot be used; the message says what is wrong and what to do. */
final class WrongInput extends Exception {

    private static final long serialVersionUID = 1L;

    WrongInput(String message) {
        super(message);
    }
}
