/**
 * The equation language: text to syntax tree, and what can be said of a tree without running it (names, dimensions, separated
 * sums). Nothing here computes a value. Numbers are as written, with the text of their unit. Everything is immutable and
 * thread-safe.
 */
package org.fascicle.engine.internal.language;
