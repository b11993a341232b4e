package org.fascicle.api.experiment;

import java.util.Map;

/**
 * An analysis of a recording, done after the run.
 *
 * @param name its name
 * @param of name of a monitor
 * @param type id of an analysis
 * @param settings its parameters and choices
 */
public record AnalysisRequest(String name, String of, String type, Map<String, Value> settings) {

    /** Copies. */
    public AnalysisRequest {
        settings = Ordered.copy(settings);
    }
}
