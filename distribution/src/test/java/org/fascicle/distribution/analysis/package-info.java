/** Analyses of what a run gave, in the experiment and afterwards. */
package org.fascicle.distribution.analysis;
