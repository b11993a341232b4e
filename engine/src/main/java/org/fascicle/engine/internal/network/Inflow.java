package org.fascicle.engine.internal.network;

import java.util.ArrayList;
import org.fascicle.engine.internal.language.Equations;
import org.fascicle.engine.internal.language.Expr;
import org.fascicle.engine.internal.language.Operator;
import org.fascicle.engine.internal.language.Place;
import org.fascicle.engine.internal.language.Statement;

/** The equations by which a projection flows into a port. Their own names are told from those of the coupling by a blank. */
final class Inflow {

    /** What the port holds before. */
    static final String SO_FAR = "port before";
    /** What it holds then. */
    static final String THEN = "port then";
    /** Strength of the projection. */
    static final String STRENGTH = "strength of";
    /** What a coupling is called by its equations. */
    private static final String COUPLING = "c";
    private static final Place NOWHERE = new Place(0, 0);

    private Inflow() {
    }

    /** Adds to a coupling's equations: port then = port before + strength c. */
    static Equations of(Equations coupling) {
        Expr scaled = binary(Operator.MULTIPLY, name(STRENGTH), name(COUPLING));
        var statements = new ArrayList<>(coupling.statements());
        statements.add(new Statement.Define(THEN, binary(Operator.ADD, name(SO_FAR), scaled), 0));
        return new Equations(statements);
    }

    private static Expr name(String text) {
        return new Expr.Name(text, NOWHERE);
    }

    private static Expr binary(Operator operator, Expr left, Expr right) {
        return new Expr.Binary(operator, left, right, NOWHERE);
    }
}
