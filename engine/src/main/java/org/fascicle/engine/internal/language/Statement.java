package org.fascicle.engine.internal.language;

/** One line of equations. */
public sealed interface Statement {

    /** The name on the left. */
    String name();

    /** The right side. */
    Expr expr();

    /** Line on which it begins, from 1. */
    int line();

    /** The left side as written: {@code H} or {@code S'}. */
    String left();

    /**
     * {@code name = expr}.
     *
     * @param name what is defined
     * @param expr its value
     * @param line where
     */
    record Define(String name, Expr expr, int line) implements Statement {
        @Override
        public String left() {
            return name;
        }
    }

    /**
     * {@code name' = expr}; {@code tau*name' = e} has become {@code (e)/tau}.
     *
     * @param name of the state
     * @param expr its derivative
     * @param line where
     */
    record Derivative(String name, Expr expr, int line) implements Statement {
        @Override
        public String left() {
            return name + "'";
        }
    }
}
