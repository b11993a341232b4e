/**
 * Starts an OSGi framework with what lies in {@code bundles/} and {@code plugins/} and hands it the command line. Knows
 * nothing of simulation: the bundles and this package share only types of the JDK. One thread.
 */
package org.fascicle.launcher;
