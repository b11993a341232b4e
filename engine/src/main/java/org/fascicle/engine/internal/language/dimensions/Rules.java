package org.fascicle.engine.internal.language.dimensions;

import java.util.List;
import java.util.Set;
import org.fascicle.api.StateVariable;
import org.fascicle.engine.internal.language.Equations;
import org.fascicle.engine.internal.language.Statement;

/** What one kind of description must obey, under one combination of options. */
interface Rules {

    /** Checks everything and returns the names that were used. */
    Set<String> check(Equations equations, Surroundings surroundings);

    /** The declared unit of time of the description, "" for none. */
    default String modelTime() {
        return "";
    }

    /** Whether equations may be missing altogether, because Java code does the work. */
    default boolean mayBeEmpty() {
        return false;
    }

    /** Reports derivatives where there are none. */
    static void refuseDerivatives(Equations equations, Findings findings, String rule) {
        for (var s : equations.statements()) {
            if (s instanceof Statement.Derivative) {
                findings.error(s.left() + ": a derivative in line " + s.line(), rule);
            }
        }
    }

    /** Reports what is wrong with derivatives, and states without one. */
    static void checkDerivatives(List<StateVariable> states, Equations equations, Scope scope, Findings findings) {
        var names = states.stream().map(StateVariable::name).toList();
        for (var s : equations.statements()) {
            if (s instanceof Statement.Derivative) {
                if (names.contains(s.name())) {
                    checkDerivative(s, scope, findings);
                } else {
                    findings.error(s.left() + ": no state '" + s.name() + "'", scope.suggestion(s.name()));
                }
            }
        }
        names.stream().filter(name -> equations.derivative(name).isEmpty())
                .forEach(name -> findings.error("state '" + name + "' has no derivative", "add a line " + name + "' = …"));
    }

    private static void checkDerivative(Statement s, Scope scope, Findings findings) {
        var found = scope.of(s);
        var state = scope.dimension(s.name());
        if (found.isPresent() && state.isPresent() && !found.get().times(scope.surroundings().time()).equals(state.get())) {
            findings.error(s.left() + ": right side is " + Inference.named(found.get()) + ", " + s.name() + " is "
                    + Inference.named(state.get())
                    + ": expected " + Inference.named(state.get().over(scope.surroundings().time())), "");
        }
    }
}
