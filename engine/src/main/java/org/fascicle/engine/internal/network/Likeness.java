package org.fascicle.engine.internal.network;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import org.fascicle.engine.internal.checked.Checked;
import org.fascicle.engine.internal.checked.CheckedNoise;
import org.fascicle.engine.internal.checked.CheckedPopulation;
import org.fascicle.engine.internal.checked.CheckedProjection;
import org.fascicle.engine.internal.checked.CheckedRecording;
import org.fascicle.engine.internal.checked.CheckedStimulus;
import org.fascicle.engine.internal.checked.Course;
import org.fascicle.engine.internal.checked.Drive;
import org.fascicle.engine.internal.checked.Values;

/**
 * Whether two experiments can be peers: the same equations over as many lanes, recorded alike. They may differ in everything that
 * is a column (parameters, base values of ports, initial values, noise, strengths, links) and in the seed.
 */
public final class Likeness {

    private Likeness() {
    }

    /** Whether two experiments differ in numbers only that a column can hold. */
    public static boolean of(Checked a, Checked b) {
        return a.dtMs() == b.dtMs() && a.steps() == b.steps() && a.method() == b.method()
                && each(a.populations(), b.populations(), Likeness::populations)
                && each(a.projections(), b.projections(), Likeness::projections)
                && each(a.stimuli(), b.stimuli(), Likeness::stimuli)
                && each(a.recordings(), b.recordings(), Likeness::recordings);
    }

    private static <T> boolean each(List<T> a, List<T> b, BiPredicate<T, T> alike) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!alike.test(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean populations(CheckedPopulation a, CheckedPopulation b) {
        return a.name().equals(b.name()) && a.equations().equals(b.equations())
                && a.model().card().id().equals(b.model().card().id()) && a.values().options().equals(b.values().options())
                && Arrays.equals(a.regions(), b.regions()) && a.history().keySet().equals(b.history().keySet())
                && a.history().keySet().stream().allMatch(s -> a.history().get(s).length == b.history().get(s).length)
                && a.drives().keySet().stream().allMatch(port -> drives(a.drives().get(port), b.drives().get(port)))
                && each(a.noise(), b.noise(), Likeness::noise);
    }

    private static boolean drives(Drive a, Drive b) {
        if (a instanceof Drive.Held) {
            return b instanceof Drive.Held;
        }
        return a instanceof Drive.Formula ? a.equals(b) : a == b;
    }

    private static boolean noise(CheckedNoise a, CheckedNoise b) {
        return a.target().equals(b.target()) && a.onState() == b.onState() && a.shared() == b.shared()
                && a.equations().equals(b.equations()) && a.values().options().equals(b.values().options())
                && a.times().equals(b.times()) && a.correlation().isPresent() == b.correlation().isPresent()
                && (a.correlation().isEmpty() || a.correlation().get().same(b.correlation().get()));
    }

    private static boolean projections(CheckedProjection a, CheckedProjection b) {
        return a.name().equals(b.name()) && a.from() == b.from() && a.to() == b.to() && a.port().equals(b.port())
                && a.source().equals(b.source()) && a.split().equals(b.split()) && a.against().equals(b.against())
                && a.values().options().equals(b.values().options());
    }

    private static boolean stimuli(CheckedStimulus a, CheckedStimulus b) {
        return a.population() == b.population() && a.port().equals(b.port()) && Arrays.equals(a.lanes(), b.lanes())
                && courses(a.course(), b.course());
    }

    private static boolean courses(Course a, Course b) {
        if (a instanceof Course.Formula f && b instanceof Course.Formula g) {
            return f.equations().equals(g.equations()) && same(f.values(), g.values());
        } else if (a instanceof Course.Rows f && b instanceof Course.Rows g) {
            return f.start() == g.start() && f.period() == g.period() && f.end() == g.end() && f.linear() == g.linear()
                    && Arrays.deepEquals(f.rows(), g.rows());
        }
        return a instanceof Course.Drawn f && b instanceof Course.Drawn g && f.window().equals(g.window())
                && same(f.values(), g.values()) && noise(f.noise(), g.noise());
    }

    private static boolean recordings(CheckedRecording a, CheckedRecording b) {
        return a.outline().equals(b.outline()) && a.quantity().equals(b.quantity()) && a.period() == b.period()
                && a.instrument().isPresent() == b.instrument().isPresent()
                && (a.instrument().isEmpty() || same(a.instrument().get().values(), b.instrument().get().values()));
    }

    private static boolean same(Values a, Values b) {
        return a.options().equals(b.options()) && a.numbers().keySet().equals(b.numbers().keySet())
                && a.numbers().keySet().stream().allMatch(name -> Arrays.equals(a.numbers().get(name), b.numbers().get(name)));
    }
}
