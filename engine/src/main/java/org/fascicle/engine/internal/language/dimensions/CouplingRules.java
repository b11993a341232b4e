package org.fascicle.engine.internal.language.dimensions;

import java.util.ArrayList;
import java.util.Set;
import org.fascicle.api.CouplingDescription;
import org.fascicle.api.InputException;
import org.fascicle.engine.internal.language.Equations;
import org.fascicle.engine.internal.language.Sums;
import org.fascicle.engine.internal.units.Base;
import org.fascicle.engine.internal.units.Dimension;

/** Couplings: {@code c} in the unit of the port, sums over sources alone. */
record CouplingRules(CouplingDescription coupling, CardRules card, Findings findings) implements Rules {

    @Override
    public Set<String> check(Equations equations, Surroundings surroundings) {
        try {
            Sums.split(equations, coupling.source(), coupling.target());
        } catch (InputException e) {
            findings.addAll(e, "");
        }
        Rules.refuseDerivatives(equations, findings, "a coupling defines c = …");
        refuseReservedNames(equations);
        var scope = scope(equations, surroundings);
        scope.claimDefinitions();
        equations.defined().forEach(scope::dimension);
        if (equations.definition("c").isEmpty()) {
            findings.error("'c' is not defined", "a coupling defines c = …");
        }
        card.expect("c", scope.dimension("c"), surroundings.variable(Base.PORT));
        return scope.used();
    }

    private void refuseReservedNames(Equations equations) {
        var names = new ArrayList<>(equations.defined());
        coupling.card().parameters().forEach(p -> names.add(p.name()));
        names.add(coupling.source());
        names.add(coupling.target());
        names.stream().filter(Sums::isReserved).forEach(name -> findings.error("the name '" + name + "' is reserved",
                "choose another"));
    }

    private Scope scope(Equations equations, Surroundings surroundings) {
        var scope = new Scope(surroundings, findings, equations, coupling.card().choices(), Allowed.SUMS);
        card.declare(scope);
        scope.declare(coupling.source(), surroundings.variable(Base.SOURCE), "the source");
        if (!coupling.target().isEmpty()) {
            scope.declare(coupling.target(), surroundings.variable(Base.TARGET), "the target");
        }
        scope.declare(Sums.OUT_STRENGTH, Dimension.NONE, "the strength of a source");
        scope.declare(Sums.SOURCE_IN_STRENGTH, Dimension.NONE, "the in-strength of a source");
        scope.declare(Sums.SOURCES, Dimension.NONE, "the number of sources");
        return scope;
    }
}
