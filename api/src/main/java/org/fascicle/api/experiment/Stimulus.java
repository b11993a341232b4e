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
 */
public record Stimulus(String name, Endpoint to, String waveform, Map<String, Value> settings, Optional<Regions> regions) {

    /** Copies. */
    public Stimulus {
        settings = Ordered.copy(settings);
    }

    /** This stimulus with that setting. */
    public Stimulus with(String setting, Value value) {
        return new Stimulus(name, to, waveform, Ordered.with(settings, setting, value), regions);
    }
}
