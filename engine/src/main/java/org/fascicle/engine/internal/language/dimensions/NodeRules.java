package org.fascicle.engine.internal.language.dimensions;

import java.util.Set;
import org.fascicle.api.NodeDescription;
import org.fascicle.engine.internal.language.Equations;
import org.fascicle.engine.internal.language.Statement;

/** Node models: a derivative for every state, an equation for every output. */
record NodeRules(NodeDescription node, CardRules card, Findings findings) implements Rules {

    @Override
    public String modelTime() {
        return node.modelTime();
    }

    @Override
    public boolean mayBeEmpty() {
        return node.dynamics().isPresent();
    }

    @Override
    public Set<String> check(Equations equations, Surroundings surroundings) {
        var scope = scope(equations, surroundings);
        scope.claimDefinitions();
        for (var s : equations.statements()) {
            if (s instanceof Statement.Define) {
                scope.dimension(s.name());
            }
        }
        node.states().forEach(s -> card.checkInitial(s.name(), s.initial(), s.unit(), surroundings, Allowed.DRAWS));
        if (node.dynamics().isEmpty()) {
            Rules.checkDerivatives(node.states(), equations, scope, findings);
            node.outputs().stream().filter(o -> !scope.knows(o.name()))
                    .forEach(o -> findings.error("output '" + o.name() + "' is not defined", scope.suggestion(o.name())));
        } else if (!equations.statements().isEmpty()) {
            findings.error("both equations and Java dynamics", "give one of them");
        }
        return scope.used();
    }

    /** Everything that the equations may name. */
    Scope scope(Equations equations, Surroundings surroundings) {
        var scope = new Scope(surroundings, findings, equations, node.card().choices(), Allowed.NONE);
        card.declare(scope);
        node.states().forEach(s -> scope.declare(s.name(), s.unit(), "a state"));
        node.inputs().forEach(i -> scope.declare(i.name(), i.unit(), "an input"));
        scope.declare("t", surroundings.time(), "time");
        return scope;
    }
}
