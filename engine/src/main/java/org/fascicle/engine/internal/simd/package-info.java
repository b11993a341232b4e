/**
 * Loops in vector instructions, where {@code jdk.incubator.vector} is there; the only package that names it. Every loop has a
 * plain twin elsewhere that gives the same bits, and nobody outside needs to know which of the two ran. Thread-safe.
 */
package org.fascicle.engine.internal.simd;
