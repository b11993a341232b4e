package org.fascicle.cli.internal;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import org.fascicle.api.run.Plan;

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
    private final int members;
    private final long begun = System.nanoTime();

    /** Of a run of so many steps. */
    Progress(Optional<PrintStream> terminal, long steps, double dtMs) {
        this(terminal, steps, dtMs, 0);
    }

    /** Of an ensemble of so many members with so many steps in all. */
    Progress(Optional<PrintStream> terminal, long steps, double dtMs, int members) {
        this.terminal = terminal;
        this.steps = steps;
        this.dtMs = dtMs;
        this.members = members;
    }

    /** Of a plan. */
    static Progress of(Optional<PrintStream> terminal, Plan plan) {
        var size = plan.summary();
        return plan.provenance().ensemble().isEmpty() ? new Progress(terminal, size.steps(), size.dtMs())
                : new Progress(terminal, size.members() * size.steps(), size.dtMs(), size.members());
    }

    /** Time since the beginning in s. */
    double elapsedSeconds() {
        return (System.nanoTime() - begun) / NANOSECONDS;
    }

    /** So many steps are done, and so many members have ended. */
    void at(long step, int ended) {
        terminal.ifPresent(to -> to.print("\r" + line(step, ended, elapsedSeconds()) + "\u001b[K"));
    }

    /** Clears the line. */
    void end() {
        terminal.ifPresent(to -> to.print("\r\u001b[K"));
    }

    /** The line after so many steps, so many ended members and so much time. */
    String line(long step, int ended, double elapsed) {
        double part = (double) step / steps;
        int full = (int) (part * WIDTH);
        double left = step == 0 ? 0 : elapsed * (steps - step) / step;
        return String.format(Locale.ROOT, "[%s%s] %3d %%  %s  %s left", "#".repeat(full), ".".repeat(WIDTH - full),
                (int) (100 * part), members == 0 ? time(step, elapsed) : members(part, ended, elapsed), Durations.text(left));
    }

    private String time(long step, double elapsed) {
        double simulated = step * dtMs / MILLISECONDS;
        return String.format(Locale.ROOT, "%.1f of %.1f s  %.0f x real time", simulated, steps * dtMs / MILLISECONDS,
                elapsed == 0 ? 0 : simulated / elapsed);
    }

    /** The rate counts parts of members as well. */
    private String members(double part, int ended, double elapsed) {
        return String.format(Locale.ROOT, "member %d/%d  %.1f member/s", Math.min(members, ended + 1), members,
                elapsed == 0 ? 0 : part * members / elapsed);
    }
}
