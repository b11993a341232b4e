package org.fascicle.engine.internal.check;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.fascicle.api.Card;
import org.fascicle.api.InputException;
import org.fascicle.api.Parameter;
import org.fascicle.api.Range;
import org.fascicle.engine.internal.language.Equations;

/** Shapes of stimuli in time: functions of t, active in [start, start + length). */
final class Waveforms {

    private static final Map<String, String> SHAPES = new TreeMap<>(Map.of(
            "constant", "amplitude",
            "pulse", "where(t >= start and t < start + length, amplitude, 0)",
            "ramp", "where(t < start, 0, where(t < start + length, amplitude*(t - start)/length, amplitude))",
            "sine", "where(t >= start and t < start + length, amplitude*sin(2*pi*frequency*(t - start) + phase), 0)"));

    private static final Map<String, Parameter> SETTINGS = Map.of(
            "amplitude", new Parameter("amplitude", 0, "port", "height", Range.any()),
            "start", new Parameter("start", 0, "ms", "first instant", Range.any()),
            "length", new Parameter("length", 1e300, "ms", "duration", Range.above(0)),
            "frequency", new Parameter("frequency", 10, "Hz", "cycles per second", Range.any()),
            "phase", new Parameter("phase", 0, "rad", "phase at the start", Range.any()));

    private Waveforms() {
    }

    static Set<String> names() {
        return SHAPES.keySet();
    }

    /** The function of a shape, called {@code stimulus}. */
    static Optional<Equations> equations(String shape) {
        return Optional.ofNullable(SHAPES.get(shape)).map(text -> {
            try {
                return Equations.parse("stimulus = " + text);
            } catch (InputException e) {
                throw new IllegalStateException("the shapes above are correct", e);
            }
        });
    }

    /** What a shape can be given. */
    static Card card(String shape) {
        Parameter[] used = SETTINGS.values().stream()
                .filter(p -> SHAPES.get(shape).contains(p.name()))
                .sorted(Comparator.comparing(Parameter::name))
                .toArray(Parameter[]::new);
        return Card.of("stimulus", shape).with(used);
    }
}
