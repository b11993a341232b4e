/**
 * From an experiment to a checked one: finds plugins, loads connectome and data, resolves names, units, shapes and ranges, and
 * reports all problems together. What passes here cannot fail later for a reason that could have been known. One thread per
 * check.
 */
package org.fascicle.engine.internal.check;
