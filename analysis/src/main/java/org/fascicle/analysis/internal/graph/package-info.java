/** Measures of weighted directed graphs. Nothing of brains or of files. Immutable and thread-safe; no randomness. */
package org.fascicle.analysis.internal.graph;
