package org.fascicle.engine.internal.program;

import java.util.List;

/** What a generated class does between two changes of loop. */
sealed interface Step {

    /** Whether it is a loop with an elementary function in it. */
    default boolean isElementary() {
        return this instanceof Loop loop
                && loop.values().stream().anyMatch(v -> v instanceof Value.Applied a && a.operation().isElementary());
    }

    /** A call for a whole column, or a copy. */
    record Whole(Instruction instruction) implements Step {
    }

    /**
     * One loop over lanes: loads, operations, stores.
     *
     * @param values each made of earlier ones, by index
     * @param stores what is kept
     */
    record Loop(List<Value> values, List<Store> stores) implements Step {
    }

    /** A value goes to a column that the same loop does not load. */
    record Store(int value, int slot) {
    }

    /** A value of one lane. */
    sealed interface Value {

        /** A number of a column. */
        record Load(Operand.Lanes column) implements Value {
        }

        /** The same for all lanes. */
        record Number(double value) implements Value {
        }

        /** An operation on earlier values of the loop. */
        record Applied(Operation operation, List<Integer> operands) implements Value {
        }
    }
}
