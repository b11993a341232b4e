package org.fascicle.engine.internal.language.dimensions;

import java.util.Set;
import java.util.TreeSet;
import org.fascicle.api.InstrumentDescription;
import org.fascicle.api.StateVariable;
import org.fascicle.api.Table;
import org.fascicle.engine.internal.language.Convolutions;
import org.fascicle.engine.internal.language.Equations;
import org.fascicle.engine.internal.language.Expr;
import org.fascicle.engine.internal.language.Statement;
import org.fascicle.engine.internal.units.Base;
import org.fascicle.engine.internal.units.UnknownUnit;

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
        var scope = new Scope(surroundings, findings, equations, instrument.card().choices(), Allowed.CONVOLUTIONS);
        card.declare(scope);
        instrument.states().forEach(s -> scope.declare(s.name(), s.unit(), "a state"));
        scope.declare(instrument.source(), surroundings.variable(Base.SOURCE), "the source");
        instrument.tables().forEach(table -> table.units().forEach(unit -> known(table, unit, surroundings)));
        scope.declare("t", surroundings.time(), "time");
        scope.declare("dt", surroundings.time(), "the step");
        scope.claimDefinitions();
        equations.defined().forEach(scope::dimension);
        instrument.states().forEach(s -> card.checkInitial(s.name(), s.initial(), s.unit(), surroundings, Allowed.NONE));
        convolutions(equations);
        Rules.checkDerivatives(instrument.states(), equations, scope, findings);
        if (scope.knows(instrument.reading())) {
            card.expect(instrument.reading(), scope.dimension(instrument.reading()), instrument.unit(), surroundings);
        } else {
            findings.error("the reading '" + instrument.reading() + "' is not defined", "add a line " + instrument.reading()
                    + " = …");
        }
        return scope.used();
    }

    private void known(Table table, String unit, Surroundings surroundings) {
        try {
            surroundings.dimension(unit);
        } catch (UnknownUnit e) {
            findings.error("table " + table.name() + ": " + e.getMessage(), "");
        }
    }

    /** A kernel is known before the run; what is convolved is known at the end of a step, and derivatives need it earlier. */
    private void convolutions(Equations equations) {
        var running = new TreeSet<>(instrument.states().stream().map(StateVariable::name).toList());
        running.add(instrument.source());
        var withTime = new TreeSet<>(running);
        withTime.add("t");
        for (Statement s : equations.statements()) {
            for (Expr.Call call : Convolutions.in(s.expr())) {
                refuse(s, call, equations, 1, running, "the kernel");
                refuse(s, call, equations, 2, withTime, "the length");
                if (nested(call.arguments().get(0), equations)) {
                    findings.error(s.left() + ": a convolution inside a convolution", "one is possible");
                }
            }
            if (s instanceof Statement.Derivative && nested(s.expr(), equations)) {
                findings.error(s.left() + ": a convolution in a derivative", "use it for the reading");
            }
        }
    }

    private void refuse(Statement s, Expr.Call call, Equations equations, int argument, Set<String> forbidden, String what) {
        var reached = new TreeSet<>(Convolutions.reach(call.arguments().get(argument), equations));
        reached.retainAll(forbidden);
        if (!reached.isEmpty()) {
            findings.error("%s: %s of convolve depends on '%s'".formatted(s.left(), what, reached.first()),
                    "convolve(x, kernel(t), length) needs " + what + " before the run");
        }
    }

    private static boolean nested(Expr expr, Equations equations) {
        return !Convolutions.in(expr).isEmpty() || Convolutions.reach(expr, equations).stream()
                .anyMatch(name -> equations.definition(name).filter(e -> !Convolutions.in(e).isEmpty()).isPresent());
    }
}
