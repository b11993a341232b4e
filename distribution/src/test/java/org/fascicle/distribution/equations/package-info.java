/**
 * The right-hand sides of the shipped models against the same equations in plain Java: written here a second time, from the
 * papers, with StrictMath, for random states, inputs and parameters. Times in ms; other units as on the cards.
 */
package org.fascicle.distribution.equations;
