package org.fascicle.engine.internal.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The diagonal of the Jacobian: ∂x'/∂x of each state x, everything else held. Goes through definitions, each of which is
 * differentiated once; what is defined here has blanks in its name, so that no text can mean it.
 */
public final class Diagonal {

    private final Equations equations;
    private final String state;
    private final Map<String, Expr> slopes = new LinkedHashMap<>();
    private final List<Statement> statements = new ArrayList<>();

    private Diagonal(Equations equations, String state) {
        this.equations = equations;
        this.state = state;
    }

    /**
     * Definitions of the derivatives.
     *
     * @param equations of a model, checked ones
     * @param states whose diagonal is wanted
     * @param name what the derivative of a state's rate by that state is called
     */
    public static List<Statement> of(Equations equations, List<String> states, UnaryOperator<String> name) {
        var all = new ArrayList<Statement>();
        for (String state : states) {
            var diagonal = new Diagonal(equations, state);
            Expr rate = equations.derivative(state).orElseThrow();
            Expr slope = Derivative.of(rate, diagonal::slope);
            all.addAll(diagonal.statements);
            all.add(new Statement.Define(name.apply(state), slope, rate.place().line()));
        }
        return all;
    }

    private Expr slope(Expr.Name name) {
        if (name.text().equals(state)) {
            return Derivative.one(name.place());
        }
        Expr known = slopes.get(name.text());
        if (known != null) {
            return known;
        }
        Expr found = equations.definition(name.text()).map(definition -> Derivative.of(definition, this::slope))
                .orElse(Derivative.zero(name.place()));
        if (!Derivative.isZero(found)) {
            String own = "d " + name.text() + " d " + state;
            statements.add(new Statement.Define(own, found, name.place().line()));
            found = new Expr.Name(own, name.place());
        }
        slopes.put(name.text(), found);
        return found;
    }
}
