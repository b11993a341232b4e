package org.fascicle.api.experiment;

/**
 * A quantity of a population: cortex.S_e, or an expression of its quantities.
 *
 * @param population its name
 * @param expression a name or an expression; "" stands for all states (monitors only)
 */
public record Endpoint(String population, String expression) {

    @Override
    public String toString() {
        return expression.isEmpty() ? population : population + "." + expression;
    }
}
