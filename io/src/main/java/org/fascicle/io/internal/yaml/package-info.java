/**
 * YAML text as a tree with line numbers, read safely, with values from the command line put in. Knows nothing of experiments.
 * Immutable, thread-safe.
 */
package org.fascicle.io.internal.yaml;
