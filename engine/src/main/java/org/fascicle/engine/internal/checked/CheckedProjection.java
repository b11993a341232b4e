package org.fascicle.engine.internal.checked;

import java.util.Optional;
import org.fascicle.api.CouplingDescription;
import org.fascicle.engine.internal.language.Expr;
import org.fascicle.engine.internal.language.Sums;
import org.fascicle.engine.internal.network.Links;

/**
 * A projection.
 *
 * @param name in the experiment
 * @param from index of the source population
 * @param source the projected quantity of it
 * @param to index of the target population
 * @param port input port of that
 * @param coupling description of the coupling
 * @param split its equation, cut into what is summed and what is done with the sums
 * @param values its settings
 * @param strength factor of the result
 * @param against quantity of the target population
 * @param links lanes of the source population to lanes of the target population
 */
public record CheckedProjection(String name, int from, Expr source, int to, String port, CouplingDescription coupling,
        Sums.Split split, Values values, double strength, Optional<Expr> against, Links links) {
}
