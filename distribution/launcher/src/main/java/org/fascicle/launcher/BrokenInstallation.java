package org.fascicle.launcher;

/** The installation lacks something without which nothing runs; the message says what, and what to do. */
public final class BrokenInstallation extends Exception {

    private static final long serialVersionUID = 1L;

    BrokenInstallation(String message) {
        super(message);
    }

    BrokenInstallation(String message, Throwable cause) {
        super(message, cause);
    }
}
