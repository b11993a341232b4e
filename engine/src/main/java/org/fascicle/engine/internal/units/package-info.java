/**
 * Dimensions, and units in terms of the internal ones: ms, mm, mV, nA and what they make. Used while an experiment is checked,
 * never in the loop. Not here: the dimensions of equations. Immutable and thread-safe.
 */
package org.fascicle.engine.internal.units;
