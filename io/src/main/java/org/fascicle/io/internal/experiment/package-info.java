/**
 * From a tree to the records of an experiment: one small class per section of the file. Knows the keys and the forms of values,
 * not plugins, units or regions: those are looked at when the experiment is checked. Confined to one thread.
 */
package org.fascicle.io.internal.experiment;
