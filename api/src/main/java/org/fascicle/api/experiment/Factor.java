package org.fascicle.api.experiment;

/**
 * What noise is multiplied by.
 *
 * @param expression of the states, inputs, outputs and parameters of the population
 * @param sense how the product is read
 */
public record Factor(String expression, Sense sense) {
}
