/** Connectomes from files of every kind, through all modules together: what is refused, and in which words. */
package org.fascicle.distribution.connectome;
