package org.fascicle.engine.internal.program;

/** Where an instruction finds a value. */
sealed interface Operand {

    /** A column, given at each run or fixed. */
    sealed interface Lanes extends Operand {
        /** The column among those of this run. */
        double[] in(double[][] columns);
    }

    /** One of the columns of the run. */
    record Slot(int slot) implements Lanes {
        @Override
        public double[] in(double[][] columns) {
            return columns[slot];
        }
    }

    /** A column that never changes. */
    record Fixed(double[] column) implements Lanes {
        @Override
        public double[] in(double[][] columns) {
            return column;
        }
    }

    /** The same for all lanes. */
    record Uniform(double value) implements Operand {
    }
}
