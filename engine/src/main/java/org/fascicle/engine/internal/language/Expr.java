package org.fascicle.engine.internal.language;

import java.util.List;

/**
 * An expression exactly as written: nothing is reordered, folded or rewritten. Two trees may be equal in all but their places;
 * {@link Spelling#of(Expr)} tells.
 */
public sealed interface Expr {

    /** Where it stands: of an operation, the place of its operator; of a call, that of the function's name. */
    Place place();

    /**
     * A number.
     *
     * @param value as written
     * @param unit text between brackets, "" for a bare number
     * @param place where
     */
    record Number(double value, String unit, Place place) implements Expr {
    }

    /**
     * A parameter, state, input or definition.
     *
     * @param text the name
     * @param place where
     */
    record Name(String text, Place place) implements Expr {
    }

    /**
     * The name of an option, in double quotes.
     *
     * @param text without the quotes
     * @param place where
     */
    record Text(String text, Place place) implements Expr {
    }

    /**
     * A sign or a negation.
     *
     * @param operator NEGATE or NOT
     * @param operand of what
     * @param place where
     */
    record Unary(Operator operator, Expr operand, Place place) implements Expr {
    }

    /**
     * An operation on two values.
     *
     * @param operator any but NEGATE and NOT
     * @param left first operand
     * @param right second operand
     * @param place where
     */
    record Binary(Operator operator, Expr left, Expr right, Place place) implements Expr {
    }

    /**
     * A comparison: 1 if it holds, else 0.
     *
     * @param relation which
     * @param left first operand
     * @param right second operand
     * @param place where
     */
    record Comparison(Relation relation, Expr left, Expr right, Place place) implements Expr {
    }

    /**
     * A call of a built-in function.
     *
     * @param function which
     * @param arguments as many as it takes
     * @param place where
     */
    record Call(Function function, List<Expr> arguments, Place place) implements Expr {
        /** Copies. */
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** The parts it is directly made of, in the order of the text. */
    default List<Expr> parts() {
        if (this instanceof Unary u) {
            return List.of(u.operand());
        }
        if (this instanceof Binary b) {
            return List.of(b.left(), b.right());
        }
        if (this instanceof Comparison c) {
            return List.of(c.left(), c.right());
        }
        return this instanceof Call c ? c.arguments() : List.of();
    }
}
