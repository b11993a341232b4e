package org.fascicle.api;

/**
 * Something wrong, or worth knowing, with an input.
 *
 * @param level how bad
 * @param path where: a path of the experiment such as "populations.cortex.parameters.J_i", or a file name
 * @param what the value and what is wrong with it
 * @param legal the rule and the way out, may be empty
 */
public record Problem(Level level, String path, String what, String legal) {

    /** How bad a problem is. */
    public enum Level {
        /** Nothing runs before this is mended. */
        ERROR,
        /** Runs, but look at it. */
        WARNING,
        /** Worth knowing. */
        NOTE
    }

    /** An error. */
    public static Problem error(String path, String what, String legal) {
        return new Problem(Level.ERROR, path, what, legal);
    }

    /** A warning. */
    public static Problem warning(String path, String what, String legal) {
        return new Problem(Level.WARNING, path, what, legal);
    }

    /** A note. */
    public static Problem note(String path, String what) {
        return new Problem(Level.NOTE, path, what, "");
    }

    /** Whether nothing runs before this is mended. */
    public boolean isError() {
        return level == Level.ERROR;
    }

    /** One line without the place. */
    public String message() {
        return legal.isEmpty() ? what : what + "; " + legal;
    }

    @Override
    public String toString() {
        return (path.isEmpty() ? "" : path + ": ") + message();
    }
}
