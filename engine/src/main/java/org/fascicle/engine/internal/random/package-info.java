/**
 * Counter-based random numbers: a draw is a function of its stream, region and step. No mutable generator, no fitting of
 * distributions. Numbers carry no unit. Stateless, safe for any number of threads.
 */
package org.fascicle.engine.internal.random;
