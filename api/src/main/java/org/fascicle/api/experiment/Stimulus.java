package org.fascicle.api.experiment;

import java.util.Map;
import java.util.Optional;

/**
 * Something added to an input port in the course of time.
 *
 * @param name its name
 * @param to population and input port
 * @param waveform constant, pulse, …
 * @param settings amplitude, start, length, …
 * @param regions which regions of the population; empty: all
 * @param noise of the waveform noise: what is drawn
 */
public record Stimulus(String name, Endpoint to, String waveform, Map<String, Value> settings, Optional<Regions> regions,
        Optional<Noise> noise) {

    /** Copies. */
    public Stimulus {
        settings = Ordered.copy(settings);
    }

    /** A stimulus that draws nothing. */
    public Stimulus(String name, Endpoint to, String waveform, Map<String, Value> settings, Optional<Regions> regions) {
        this(name, to, waveform, settings, regions, Optional.empty());
    }

    /** This stimulus with that setting. */
    public Stimulus with(String setting, Value value) {
        return new Stimulus(name, to, waveform, Ordered.with(settings, setting, value), regions, noise);
    }

    /** This stimulus with that noise. */
    public Stimulus with(Noise drawn) {
        return new Stimulus(name, to, waveform, settings, regions, Optional.of(drawn));
    }
}
