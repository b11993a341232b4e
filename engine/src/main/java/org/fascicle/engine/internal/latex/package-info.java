/**
 * Equations as LaTeX, from their syntax tree. Nothing here computes, and nothing depends on a package of LaTeX beyond amsmath.
 * Everything is thread-safe.
 */
package org.fascicle.engine.internal.latex;
