package org.fascicle.engine.internal.check;

import java.util.OptionalLong;
import org.fascicle.api.experiment.Value;

/** Turns times into whole numbers of steps. */
final class Steps {

    private static final double MOST = 1L << 52;

    private final Problems problems;
    private final double dtMs;

    Steps(Problems problems, double dtMs) {
        this.problems = problems;
        this.dtMs = dtMs;
    }

    /** A time as a number of steps, at least so many; reports a time that is none, naming both neighbours. */
    OptionalLong of(Value value, String path, String name, long least) {
        var time = new Amounts(problems).timeMs(value, path, name);
        if (time.isEmpty()) {
            return OptionalLong.empty();
        }
        double steps = time.getAsDouble() / dtMs;
        double whole = Math.rint(steps);
        if (!(Math.abs(steps) < MOST) || Math.abs(steps - whole) > 1e-9 * Math.max(1, Math.abs(whole))) {
            problems.error(path,
                    "%s of %s is no whole number of steps of %s ms".formatted(name, Shown.of(value), Shown.number(dtMs)),
                    "the nearest are %s ms and %s ms".formatted(
                            Shown.number(Math.floor(steps) * dtMs), Shown.number(Math.ceil(steps) * dtMs)));
            return OptionalLong.empty();
        }
        if (whole < least) {
            problems.error(path, "%s is %s".formatted(name, Shown.of(value)),
                    least == 0 ? "must not be negative" : "must be at least one step, %s ms".formatted(Shown.number(dtMs)));
            return OptionalLong.empty();
        }
        return OptionalLong.of((long) whole);
    }
}
