package org.fascicle.api.run;

import java.util.List;

/**
 * What a recording will hold: samples of shape (samples, labels).
 *
 * @param monitor name of the monitor
 * @param variable the recorded quantity, a valid name
 * @param about what it is, for people
 * @param population where it comes from
 * @param model id of the population's model
 * @param unit unit of the samples
 * @param labels one per column: regions or sensors
 * @param regions index of each column's region in the parcellation; empty for sensors and pools
 * @param periodMs time between samples in ms
 * @param mean whether a sample is a mean over the period or a point in time
 * @param samples number of samples of a whole run
 * @param columns what a column is: "region", "sensor", or "pool" for means over several regions
 */
public record Outline(String monitor, String variable, String about, String population, String model, String unit,
        List<String> labels, List<Integer> regions, double periodMs, boolean mean, long samples, String columns) {

    /** Copies. */
    public Outline {
        labels = List.copyOf(labels);
        regions = List.copyOf(regions);
    }

    /** Of regions, or of sensors if no regions are named. */
    public Outline(String monitor, String variable, String about, String population, String model, String unit,
            List<String> labels, List<Integer> regions, double periodMs, boolean mean, long samples) {
        this(monitor, variable, about, population, model, unit, labels, regions, periodMs, mean, samples,
                regions.isEmpty() ? "sensor" : "region");
    }
}
