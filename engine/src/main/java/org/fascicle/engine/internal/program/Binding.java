package org.fascicle.engine.internal.program;

/** What a name of the equations stands for. */
public sealed interface Binding {

    /**
     * One value for all lanes and all times.
     *
     * @param value in internal units
     */
    record Constant(double value) implements Binding {
    }

    /**
     * One value per lane, for all times.
     *
     * @param column one value per lane; must not change any more
     */
    record Fixed(double[] column) implements Binding {
    }

    /**
     * Values that change from run to run.
     *
     * @param slot which of the columns given to {@link ColumnProgram#run}
     */
    record Column(int slot) implements Binding {
    }
}
