package org.fascicle.api.run;

/**
 * One sample of one recording.
 *
 * @param recording index into {@link Plan#outlines()}
 * @param member index of the ensemble member
 * @param index number of the sample, from 0
 * @param timeMs its time in ms
 * @param values one per column, in the outline's unit; not copied, must not be changed
 */
public record Frame(int recording, int member, long index, double timeMs, double[] values) {
}
