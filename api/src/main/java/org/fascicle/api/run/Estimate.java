package org.fascicle.api.run;

/**
 * What a run will cost, from a timed dry run of the assembled network.
 *
 * @param seconds time of the whole run on this machine
 * @param memoryBytes peak memory of the whole process, results in memory included
 */
public record Estimate(double seconds, long memoryBytes) {
}
