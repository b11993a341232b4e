package org.fascicle.io.internal.experiment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fascicle.api.experiment.Monitor;
import org.fascicle.api.experiment.Sampling;
import org.fascicle.api.experiment.Value;

/** An entry of {@code monitors:}. Only with {@code forward:} are there settings; without it, other keys are unknown. */
final class Monitors {

    private static final List<String> SAMPLES = List.of("raw", "subsample", "average");

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
        Map<String, Value> settings = section.has("forward") ? section.settings() : Map.of();
        section.close();
        var sampling = sample.map(Monitors::sampling)
                .orElse(section.has("period") || forward.isPresent() ? Sampling.SUBSAMPLE : Sampling.RAW);
        return of.isEmpty() || section.has("forward") != forward.isPresent() ? Optional.empty()
                : Optional.of(new Monitor(name, of, forward, sampling, period, discard, until, start, settings));
    }

    private static Sampling sampling(String word) {
        return switch (word) {
            case "raw" -> Sampling.RAW;
            case "average" -> Sampling.AVERAGE;
            default -> Sampling.SUBSAMPLE;
        };
    }
}
