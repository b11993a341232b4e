package org.fascicle.engine.internal.checked;

import org.fascicle.engine.internal.language.Expr;

/** What a state was before t = 0. */
public sealed interface Past {

    /**
     * Given instant by instant.
     *
     * @param rows one value per lane each, the last being t = 0
     */
    record Rows(double[][] rows) implements Past {
    }

    /**
     * A function of time, the same for all lanes.
     *
     * @param expression of t in ms
     */
    record Formula(Expr expression) implements Past {
    }
}
