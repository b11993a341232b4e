package org.fascicle.engine.internal.network;

import java.util.HashSet;
import java.util.Set;
import org.fascicle.engine.internal.checked.CheckedPopulation;
import org.fascicle.engine.internal.language.Expr;
import org.fascicle.engine.internal.language.Expressions;

/** Which names an expression needs in the end, through the definitions of a model. */
public final class Dependence {

    private final CheckedPopulation population;

    /** In the equations of a population. */
    public Dependence(CheckedPopulation population) {
        this.population = population;
    }

    /** All names the expression needs, directly or through definitions; Java dynamics need every port for every output. */
    public Set<String> of(Expr expr) {
        var found = new HashSet<String>();
        collect(expr, found);
        return found;
    }

    private void collect(Expr expr, Set<String> found) {
        for (String name : Expressions.names(expr)) {
            if (found.add(name)) {
                population.equations().definition(name).ifPresent(definition -> collect(definition, found));
                if (isComputedByJava(name)) {
                    population.model().inputs().forEach(input -> found.add(input.name()));
                }
            }
        }
    }

    /** Whether a name is an output that Java code computes. */
    public boolean isComputedByJava(String name) {
        return population.model().dynamics().isPresent()
                && population.model().outputs().stream().anyMatch(output -> output.name().equals(name));
    }
}
