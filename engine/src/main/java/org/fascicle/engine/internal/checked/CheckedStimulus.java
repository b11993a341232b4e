package org.fascicle.engine.internal.checked;

import org.fascicle.engine.internal.language.Equations;

/**
 * A stimulus.
 *
 * @param name in the experiment
 * @param population index of the population
 * @param port port of that
 * @param equations defines {@code stimulus} as a function of {@code t} and the settings, all in the model's own unit of time
 * @param values its settings, one number each
 * @param lanes lanes that get it
 */
public record CheckedStimulus(String name, int population, String port, Equations equations, Values values, int[] lanes) {
}
