package org.fascicle.io.internal.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fascicle.api.experiment.Monitor;
import org.fascicle.api.experiment.Regions;
import org.fascicle.api.experiment.Sampling;
import org.fascicle.api.experiment.Value;
import org.fascicle.io.internal.yaml.Tree;

/**
 * An entry of {@code monitors:}. Only with {@code forward:} are there settings of an instrument; without it, other keys are
 * unknown. What stands inside {@code noise:} and {@code pool:} becomes settings too, noise.std and pool.NAME.
 */
final class Monitors {

    private static final List<String> SAMPLES = List.of("raw", "subsample", "average");
    private static final List<String> NOISE = List.of("std", "covariance");

    private Monitors() {
    }

    /** Empty if nothing is left to record. */
    static Optional<Monitor> read(Field field) {
        return field.section().flatMap(section -> read(field.key(), section));
    }

    private static Optional<Monitor> read(String name, Section section) {
        var of = section.need("of", "cortex.S_e").map(Endpoints::all).orElse(List.of());
        var forward = section.get("forward").flatMap(Field::text);
        var sample = section.get("sample").flatMap(at -> at.oneOf(SAMPLES));
        var period = section.get("period").flatMap(Values::read);
        var discard = section.get("discard").flatMap(Values::read);
        var until = section.get("until").flatMap(Values::read);
        boolean start = section.get("record-start").flatMap(Field::flag).orElse(false);
        Map<String, Value> settings = new LinkedHashMap<>();
        section.get("noise").ifPresent(at -> noise(at, settings));
        section.get("pool").ifPresent(at -> pool(at, settings));
        if (section.has("forward")) {
            settings.putAll(section.settings());
        }
        section.close();
        var sampling = sample.map(Monitors::sampling)
                .orElse(section.has("period") || forward.isPresent() ? Sampling.SUBSAMPLE : Sampling.RAW);
        return of.isEmpty() || section.has("forward") != forward.isPresent() ? Optional.empty()
                : Optional.of(new Monitor(name, of, forward, sampling, period, discard, until, start, settings));
    }

    /** Exactly one of std and covariance. */
    private static void noise(Field field, Map<String, Value> settings) {
        field.section().ifPresent(section -> {
            for (String key : NOISE) {
                section.get(key).flatMap(Values::read).ifPresent(value -> settings.put("noise." + key, value));
            }
            section.close();
            if (section.has("std") == section.has("covariance")) {
                field.refuse(section.has("std") ? "std and covariance together" : "neither std nor covariance",
                        "one of them is needed, e.g. noise: {std: 1 uV}");
            }
        });
    }

    /** all, a property of regions, or names of pools and their regions. */
    private static void pool(Field field, Map<String, Value> settings) {
        if (field.tree() instanceof Tree.Mapping) {
            field.named().forEach(at -> RegionsForm.read(at)
                    .ifPresent(regions -> settings.put("pool." + at.key(), value(regions))));
        } else {
            field.text().ifPresent(word -> settings.put("pool", Value.of(word)));
        }
    }

    private static Value value(Regions regions) {
        if (regions instanceof Regions.Named named) {
            return new Value.Many(named.patterns().stream().map(Value::of).toList(), "");
        } else if (regions instanceof Regions.Having having) {
            var texts = new LinkedHashMap<String, Value>();
            having.properties().forEach((property, text) -> texts.put(property, Value.of(text)));
            return new Value.ByLabel(texts, "");
        }
        return Value.of(regions instanceof Regions.All ? "all" : "rest");
    }

    private static Sampling sampling(String word) {
        return switch (word) {
            case "raw" -> Sampling.RAW;
            case "average" -> Sampling.AVERAGE;
            default -> Sampling.SUBSAMPLE;
        };
    }
}
