package org.fascicle.engine.internal.language.dimensions;

import java.util.Set;
import org.fascicle.api.InstrumentDescription;
import org.fascicle.engine.internal.language.Equations;
import org.fascicle.engine.internal.units.Base;

/** Instruments: a derivative for every state, and the reading in its unit. */
record InstrumentRules(InstrumentDescription instrument, CardRules card, Findings findings) implements Rules {

    @Override
    public String modelTime() {
        return instrument.modelTime();
    }

    @Override
    public boolean mayBeEmpty() {
        return instrument.states().isEmpty();
    }

    @Override
    public Set<String> check(Equations equations, Surroundings surroundings) {
        var scope = new Scope(surroundings, findings, equations, instrument.card().choices(), Allowed.NONE);
        card.declare(scope);
        instrument.states().forEach(s -> scope.declare(s.name(), s.unit(), "a state"));
        scope.declare(instrument.source(), surroundings.variable(Base.SOURCE), "the source");
        scope.declare("t", surroundings.time(), "time");
        scope.claimDefinitions();
        equations.defined().forEach(scope::dimension);
        instrument.states().forEach(s -> card.checkInitial(s.name(), s.initial(), s.unit(), surroundings, Allowed.NONE));
        Rules.checkDerivatives(instrument.states(), equations, scope, findings);
        if (scope.knows(instrument.reading())) {
            card.expect(instrument.reading(), scope.dimension(instrument.reading()), instrument.unit(), surroundings);
        } else {
            findings.error("the reading '" + instrument.reading() + "' is not defined", "add a line " + instrument.reading()
                    + " = …");
        }
        return scope.used();
    }
}
