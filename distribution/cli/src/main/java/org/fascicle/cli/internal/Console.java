package org.fascicle.cli.internal;

import java.io.PrintStream;

/**
 * Where the program prints.
 *
 * @param out results of a command
 * @param err problems and progress
 * @param terminal whether somebody is watching err
 */
public record Console(PrintStream out, PrintStream err, boolean terminal) {

    /** That of the process; the start script knows whether it is a terminal, Java 17 does not. */
    public static Console ofProcess() {
        return new Console(System.out, System.err, Boolean.getBoolean("fascicle.terminal"));
    }
}
