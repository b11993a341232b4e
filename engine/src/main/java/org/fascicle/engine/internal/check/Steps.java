package org.fascicle.engine.internal.check;

import java.util.OptionalLong;
import org.fascicle.api.experiment.Value;

/** Turns times into whole numbers of steps. */
final class Steps {

    private static final long MOST = 1L << 52;

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
        if (!(Math.abs(steps) < MOST)) {
            problems.error(path, "%s of %s is more than %d steps of %s ms"
                    .formatted(name, Shown.of(value), MOST, Shown.number(dtMs)), "is a unit wrong?");
            return OptionalLong.empty();
        }
        if (Math.abs(steps - whole) > 1e-9 * Math.max(1, Math.abs(whole))) {
            problems.error(path,
                    "%s of %s is no whole number of steps of %s ms".formatted(name, Shown.of(value), Shown.number(dtMs)),
                    neighbours(Math.floor(steps), least));
            return OptionalLong.empty();
        }
        if (whole < least) {
            problems.error(path, "%s is %s".formatted(name, Shown.of(value)),
                    least == 0 ? "must not be negative" : "must be at least one step, %s ms".formatted(Shown.number(dtMs)));
            return OptionalLong.empty();
        }
        return OptionalLong.of((long) whole);
    }

    private String neighbours(double below, long least) {
        return below < least ? "the nearest is " + ms(least) : "the nearest are %s and %s".formatted(ms(below), ms(below + 1));
    }

    private String ms(double steps) {
        return Shown.computed(steps * dtMs) + " ms";
    }
}
