package org.fascicle.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fascicle.api.Card;
import org.fascicle.api.Settings;
import org.fascicle.api.data.Axis;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.run.Outline;
import org.fascicle.api.run.Recording;

/** Recordings whose samples are given by a formula. */
final class Recordings {

    /** The value of a region at a sample. */
    interface Formula {
        double at(int sample, int region);
    }

    private Recordings() {
    }

    /** The settings of a card with some of them changed. */
    static Settings settings(Card card, Map<String, Double> numbers, Map<String, String> options) {
        var all = new HashMap<>(Settings.defaults(card).numbers());
        all.putAll(numbers);
        var chosen = new HashMap<>(Settings.defaults(card).options());
        chosen.putAll(options);
        return new Settings(all, chosen, Map.of(), 0);
    }

    /** The same settings with an array. */
    static Settings against(Settings settings, DataArray empirical) {
        return new Settings(settings.numbers(), settings.options(), Map.of("against", empirical), 0);
    }

    /**
     * A thousand samples at 250 Hz of the three signals that resources/…/figures.py computes its figures of: noise, noise that
     * shares with it, and a sine of 10 Hz in noise.
     */
    static Recording threeSignals() {
        double[] n = noise(3000);
        return of(1000, 3, 4, (t, j) -> switch (j) {
            case 0 -> n[3 * t];
            case 1 -> 0.6 * n[3 * t] + n[3 * t + 1];
            default -> StrictMath.sin(2 * StrictMath.PI * 10 * (t + 1) / 250) + 0.5 * n[3 * t + 2];
        });
    }

    /** Uniform in [-1, 1): the generator of rand() in C, as in figures.py. */
    static double[] noise(int count) {
        var draws = new double[count];
        long x = 1;
        for (int k = 0; k < count; k++) {
            x = (1103515245L * x + 12345) % (1L << 31);
            draws[k] = x / (double) (1 << 30) - 1;
        }
        return draws;
    }

    static Recording of(int samples, int regions, double periodMs, Formula formula) {
        var labels = IntStream.range(0, regions).mapToObj(i -> "region_" + i).toList();
        var times = IntStream.rangeClosed(1, samples).mapToDouble(k -> k * periodMs).toArray();
        var values = new double[samples * regions];
        for (int k = 0; k < values.length; k++) {
            values[k] = formula.at(k / regions, k % regions);
        }
        var outline = new Outline("trace", "x", "test signal", "cortex", "signal", "1", labels,
                IntStream.range(0, regions).boxed().toList(), periodMs, false, samples);
        return new Recording(outline, new DataArray("x", "1",
                List.of(Axis.measured("time", "ms", times), Axis.labelled("region", labels)), values));
    }
}
