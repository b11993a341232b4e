package org.fascicle.engine.internal.checked;

import org.fascicle.engine.internal.language.Expr;

/** The base value of an input port. */
public sealed interface Drive {

    /**
     * The same at all times.
     *
     * @param values one, or one per lane
     */
    record Held(double[] values) implements Drive {
    }

    /**
     * Given step by step: row k is the value at (k+1) dt; at t = 0 the port has its declared base.
     *
     * @param rows each of one value, or one per lane
     * @param before value at t = 0
     */
    record Rows(double[][] rows, double before) implements Drive {
    }

    /**
     * A function of time.
     *
     * @param expression of t, the same for all lanes
     */
    record Formula(Expr expression) implements Drive {
    }
}
