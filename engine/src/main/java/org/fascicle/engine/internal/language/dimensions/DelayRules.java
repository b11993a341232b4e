package org.fascicle.engine.internal.language.dimensions;

import java.util.Set;
import org.fascicle.api.DelayDescription;
import org.fascicle.engine.internal.language.Equations;
import org.fascicle.engine.internal.units.Dimension;

/** Delay handlers: {@code delay}, a time, of {@code length}. */
record DelayRules(DelayDescription delay, CardRules card, Findings findings) implements Rules {

    @Override
    public Set<String> check(Equations equations, Surroundings surroundings) {
        Rules.refuseDerivatives(equations, findings, "a delay handler defines delay = …");
        var scope = new Scope(surroundings, findings, equations, delay.card().choices(), Allowed.DRAWS);
        card.declare(scope);
        scope.declare("length", Dimension.LENGTH, "the length of a link");
        scope.claimDefinitions();
        equations.defined().forEach(scope::dimension);
        if (equations.definition("delay").isEmpty()) {
            findings.error("'delay' is not defined", "a delay handler defines delay = …");
        }
        card.expect("delay", scope.dimension("delay"), Dimension.TIME);
        return scope.used();
    }
}
