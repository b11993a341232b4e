/**
 * Ensembles: which members there are, how a value gets into an experiment by its path, and the run that gives all members one
 * after the other. What a member computes is no business of this package. Runs are confined to one thread at a time, all else is
 * immutable.
 */
package org.fascicle.engine.internal.ensemble;
