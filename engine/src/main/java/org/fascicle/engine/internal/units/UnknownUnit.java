package org.fascicle.engine.internal.units;

/** A text that is no unit; the message says why and what comes near. */
public final class UnknownUnit extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    UnknownUnit(String message) {
        super(message);
    }
}
