/**
 * Fourier transforms of any length and what is made of them. No analyses: these only use it. Frequencies are bins or Hz as named.
 * Immutable and thread-safe.
 */
package org.fascicle.analysis.internal.spectrum;
