package org.fascicle.engine.internal.check;

import java.util.Optional;
import java.util.OptionalDouble;
import org.fascicle.api.experiment.Value;
import org.fascicle.engine.internal.checked.Pace;

/** Resolves the step of a population's own: a whole part of the experiment's. */
final class OwnStep {

    private static final int MOST = 1_000_000;

    private OwnStep() {
    }

    /** The pace of a population; that of the experiment if it is given none, or a wrong one, which is reported. */
    static Pace of(Context context, Optional<Value> given, String path) {
        double base = context.dtMs();
        if (given.isEmpty()) {
            return Pace.of(base);
        }
        OptionalDouble own = new Amounts(context.problems()).timeMs(given.get(), path, "dt");
        if (own.isEmpty()) {
            return Pace.of(base);
        }
        double dt = own.getAsDouble();
        double count = base / dt;
        double whole = Math.rint(count);
        if (!(dt > 0)) {
            context.problems().error(path, "dt is " + Shown.of(given.get()), "must be > 0");
        } else if (count > MOST) {
            context.problems().error(path, "dt of %s makes %s steps of each of the experiment's".formatted(
                    Shown.of(given.get()), Shown.number(Math.rint(count))), "at most %d are possible".formatted(MOST));
        } else if (Math.abs(count - whole) > 1e-9 * Math.max(1, whole)) {
            context.problems().error(path, "the experiment's step of %s ms is no whole number of steps of %s".formatted(
                    Shown.number(base), Shown.of(given.get())), neighbours(base, count));
        } else {
            return whole == 1 ? Pace.of(base) : new Pace((int) whole, dt);
        }
        return Pace.of(base);
    }

    private static String neighbours(double base, double count) {
        double few = Math.floor(count);
        String finer = part(base, few + 1);
        return few < 1 ? "at most the experiment's step, %s ms".formatted(Shown.number(base))
                : "the nearest are %s and %s".formatted(finer, part(base, few));
    }

    private static String part(double base, double count) {
        return "%s ms (%s)".formatted(Shown.number(base / count), count == 1 ? "1 step" : "%d steps".formatted((long) count));
    }
}
