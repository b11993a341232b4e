package org.fascicle.engine.internal.checked;

import org.fascicle.api.Analysis;
import org.fascicle.api.Settings;

/**
 * An analysis to be done after the run.
 *
 * @param name in the experiment
 * @param type id of the analysis
 * @param monitor whose recordings it is applied to
 * @param analysis the plugin
 * @param settings its settings
 */
public record CheckedAnalysis(String name, String type, String monitor, Analysis analysis, Settings settings) {
}
