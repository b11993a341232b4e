package org.fascicle.engine.internal.checked;

/**
 * A stimulus.
 *
 * @param name in the experiment
 * @param population index of the population
 * @param port port of that
 * @param course what it does in the course of time
 * @param lanes lanes that get it
 */
public record CheckedStimulus(String name, int population, String port, Course course, int[] lanes) {
}
