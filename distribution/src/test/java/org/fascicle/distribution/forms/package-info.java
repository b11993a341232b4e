/**
 * Everything that may stand behind a parameter or an initial value in an experiment file, from file to number, with the shipped
 * readers and models. Numbers are in the units of the cards.
 */
package org.fascicle.distribution.forms;
