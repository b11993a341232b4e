package org.fascicle.engine.internal.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.fascicle.api.Card;
import org.fascicle.api.InputException;
import org.fascicle.api.Parameter;
import org.fascicle.api.Range;
import org.fascicle.engine.internal.language.Equations;

/**
 * Shapes of stimuli in time: functions of t, active in [start, start + length). An edge is as steep as a step unless the stimulus
 * has a rise or a fall.
 */
final class Waveforms {

    /** Numbers drawn by a noise process, and rows of numbers. */
    static final String NOISE = "noise";
    static final String DATA = "data";

    private static final String WINDOW = "t >= start and t < start + length";

    /** Pulses begin within a billionth of a period of their time, so that no rounding of t delays one by a step. */
    private static final Map<String, String> SHAPES = Collections.unmodifiableMap(new TreeMap<>(Map.of(
            "alpha", "where(" + WINDOW + ", amplitude*(t - start)/tau*exp(1 - (t - start)/tau), 0)",
            "constant", "amplitude",
            "gaussian", "where(" + WINDOW + ", amplitude*exp(-(t - centre)^2/(2*spread^2)), 0)",
            "pulse", "where(" + WINDOW + ", amplitude, 0)",
            "pulse-train", "where(" + WINDOW + " and t - start - period*floor((t - start)/period + 1e-9) < width*(1 - 1e-9),"
                    + " amplitude, 0)",
            "ramp", "where(t < start, 0, where(t < start + length, amplitude*(t - start)/length, amplitude))",
            "sine", "where(" + WINDOW + ", amplitude*sin(2*pi*frequency*(t - start) + phase), 0)",
            NOISE, "where(" + WINDOW + ", 1, 0)",
            DATA, "where(" + WINDOW + ", 1, 0)")));

    private static final List<Parameter> SETTINGS = List.of(
            new Parameter("amplitude", 0, "port", "height", Range.any()),
            new Parameter("centre", 0, "ms", "time of the peak", Range.any()),
            new Parameter("frequency", 10, "Hz", "cycles per second", Range.any()),
            new Parameter("length", 1e300, "ms", "duration", Range.above(0)),
            new Parameter("period", 100, "ms", "from one pulse to the next", Range.above(0)),
            new Parameter("phase", 0, "rad", "phase at the start", Range.any()),
            new Parameter("spread", 10, "ms", "standard deviation in time", Range.above(0)),
            new Parameter("start", 0, "ms", "first instant", Range.any()),
            new Parameter("tau", 10, "ms", "time from the start to the peak", Range.above(0)),
            new Parameter("width", 10, "ms", "duration of a pulse", Range.above(0)));

    private static final List<Parameter> EDGES = List.of(
            new Parameter("fall", 0, "ms", "duration of a linear fall before the end", Range.atLeast(0)),
            new Parameter("rise", 0, "ms", "duration of a linear rise from the start", Range.atLeast(0)));

    /** What has no sensible default. */
    private static final Map<String, List<String>> NEEDED = Map.of("alpha", List.of("tau"), "gaussian", List.of("centre",
            "spread"),
            "pulse-train", List.of("period", "width"));

    private Waveforms() {
    }

    static List<String> names() {
        return List.copyOf(SHAPES.keySet());
    }

    /** The function of a shape, called {@code stimulus}; with edges if there are any. */
    static Optional<Equations> equations(String shape, boolean edges) {
        return Optional.ofNullable(SHAPES.get(shape)).map(text -> parsed(!edges ? text : "(" + text + ")"
                + "*where(rise > 0, clamp((t - start)/rise, 0, 1), 1)"
                + "*where(fall > 0, clamp((start + length - t)/fall, 0, 1), 1)"));
    }

    private static Equations parsed(String text) {
        try {
            return Equations.parse("stimulus = " + text);
        } catch (InputException e) {
            throw new IllegalStateException("the shapes above are correct", e);
        }
    }

    /** What a shape can be given; a constant and a ramp have no end to fall before. */
    static Card card(String shape) {
        var used = new ArrayList<Parameter>();
        SETTINGS.stream().filter(p -> Pattern.compile("\\b" + p.name() + "\\b").matcher(SHAPES.get(shape)).find())
                .forEach(used::add);
        if (SHAPES.get(shape).contains(WINDOW) && !shape.equals(DATA)) {
            used.addAll(EDGES);
        }
        return Card.of("stimulus", shape).with(used.toArray(Parameter[]::new));
    }

    /** What a shape must be given. */
    static List<String> needed(String shape) {
        return NEEDED.getOrDefault(shape, List.of());
    }
}
