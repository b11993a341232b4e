/**
 * What can be wrong with a description before anything runs: names, definitions, and above all dimensions. Problems carry the
 * plugin's id as path. Not here: values, ranges, and whatever an experiment says. Each check has its own state; thread-safe.
 */
package org.fascicle.engine.internal.language.dimensions;
