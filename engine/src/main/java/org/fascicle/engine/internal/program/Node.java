package org.fascicle.engine.internal.program;

import java.util.List;

/** A value that is computed once; operands are indices of earlier nodes. */
sealed interface Node {

    /** Indices of the nodes it is made of. */
    default List<Integer> operands() {
        return List.of();
    }

    /** The same for all lanes. */
    record Constant(double value) implements Node {
    }

    /** One value per lane that never changes. */
    record Fixed(double[] column) implements Node {
    }

    /** A column of the caller. */
    record Slot(int slot) implements Node {
    }

    /** An operation. */
    record Apply(Operation operation, List<Integer> operands) implements Node {
    }

    /** A random number. */
    record Drawn(Draw kind, int occurrence, List<Integer> operands) implements Node {
    }

    /** Whether it must be computed in every run. */
    default boolean isComputed() {
        return this instanceof Apply || this instanceof Drawn;
    }
}
