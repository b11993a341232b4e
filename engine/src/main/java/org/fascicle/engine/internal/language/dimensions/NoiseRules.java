package org.fascicle.engine.internal.language.dimensions;

import java.util.Set;
import org.fascicle.api.NoiseDescription;
import org.fascicle.engine.internal.language.Equations;
import org.fascicle.engine.internal.language.Statement;
import org.fascicle.engine.internal.units.Base;
import org.fascicle.engine.internal.units.Dimension;

/** Noise: next values of states, and {@code eta} in the unit of the port. A state on the right is its previous value. */
record NoiseRules(NoiseDescription noise, CardRules card, Findings findings) implements Rules {

    @Override
    public Set<String> check(Equations equations, Surroundings surroundings) {
        Rules.refuseDerivatives(equations, findings, "noise gives next values: eta = …");
        var scope = new Scope(surroundings, findings, equations, noise.card().choices(), Allowed.DRAWS);
        card.declare(scope);
        noise.states().forEach(s -> scope.declare(s.name(), s.unit(), "a state"));
        scope.declare("t", Dimension.TIME, "time");
        scope.declare("dt", Dimension.TIME, "the step");
        for (var s : equations.statements()) {
            line(s, scope);
        }
        for (var s : noise.states()) {
            card.checkInitial(s.name(), s.initial(), s.unit(), surroundings, Allowed.DRAWS);
            if (equations.definition(s.name()).isEmpty()) {
                findings.error("state '" + s.name() + "' has no next value", "add a line " + s.name() + " = …");
            }
        }
        if (equations.definition("eta").isEmpty()) {
            findings.error("'eta' is not defined", "noise defines eta = …, what is added");
        }
        card.expect("eta", scope.dimension("eta"), surroundings.variable(Base.PORT));
        return scope.used();
    }

    private void line(Statement line, Scope scope) {
        var state = noise.states().stream().filter(s -> s.name().equals(line.name())).findFirst();
        if (state.isPresent()) {
            card.expect(line.left(), scope.of(line), state.get().unit(), scope.surroundings());
        } else {
            scope.claimDefinition(line.name());
            scope.dimension(line.name());
        }
    }
}
