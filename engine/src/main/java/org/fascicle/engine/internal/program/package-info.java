/**
 * Equations to a program over columns, and the running of it, interpreted or as a generated class. All values are plain doubles
 * in internal units (ms, mm, mV, nA); names have become columns and constants. Not here: names, dimensions and messages for
 * authors, which are settled before. To callers programs are immutable: any number of threads may run one over disjoint ranges of
 * lanes.
 */
package org.fascicle.engine.internal.program;
