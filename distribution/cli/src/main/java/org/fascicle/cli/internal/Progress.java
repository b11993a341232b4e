package org.fascicle.cli.internal;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;

/**
 * A line on the terminal that says how far a run is, how fast it goes and how long it still takes; nothing is printed if nobody
 * is watching.
 */
final class Progress {

    private static final int WIDTH = 30;
    private static final double MILLISECONDS = 1000;
    private static final double NANOSECONDS = 1e9;

    private final Optional<PrintStream> terminal;
    private final long steps;
    private final double dtMs;
    private final long begun = System.nanoTime();

    Progress(Optional<PrintStream> terminal, long steps, double dtMs) {
        this.terminal = terminal;
        this.steps = steps;
        this.dtMs = dtMs;
    }

    /** Time since the beginning in s. */
    double elapsedSeconds() {
        return (System.nanoTime() - begun) / NANOSECONDS;
    }

    /** So many steps are done. */
    void at(long step) {
        terminal.ifPresent(to -> to.print("\r" + line(step, elapsedSeconds()) + "\u001b[K"));
    }

    /** Clears the line. */
    void end() {
        terminal.ifPresent(to -> to.print("\r\u001b[K"));
    }

    /** The line after so many steps and so much time. */
    String line(long step, double elapsed) {
        double part = (double) step / steps;
        int full = (int) (part * WIDTH);
        double simulated = step * dtMs / MILLISECONDS;
        double left = step == 0 ? 0 : elapsed * (steps - step) / step;
        return String.format(Locale.ROOT, "[%s%s] %3d %%  %.1f of %.1f s  %.0f x real time  %s left", "#".repeat(full),
                ".".repeat(WIDTH - full), (int) (100 * part), simulated, steps * dtMs / MILLISECONDS,
                elapsed == 0 ? 0 : simulated / elapsed, Durations.text(left));
    }
}
