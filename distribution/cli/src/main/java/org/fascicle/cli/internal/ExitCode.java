package org.fascicle.cli.internal;

/** What the program tells its caller. */
final class ExitCode {

    /** All is done. */
    static final int DONE = 0;
    /** Something failed while running; the input was fine. */
    static final int FAILED = 1;
    /** The input or the command is wrong; nothing was written. */
    static final int WRONG_INPUT = 2;
    /** Stopped by the user: 128 + SIGINT. */
    static final int CANCELLED = 130;

    private ExitCode() {
    }
}
