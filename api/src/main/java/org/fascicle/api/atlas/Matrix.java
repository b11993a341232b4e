package org.fascicle.api.atlas;

/** A matrix, row = target, column = source, stored dense or sparse. Cells that are not stored are 0. */
public sealed interface Matrix permits DenseMatrix, SparseMatrix {

    /** Number of targets. */
    int rows();

    /** Number of sources. */
    int columns();

    /** Cell (row, column). */
    double get(int row, int column);

    /** Visits every non-zero cell, row by row, columns ascending. NaN counts as non-zero. */
    void forEach(CellVisitor visitor);

    /** Receives one cell. */
    @FunctionalInterface
    interface CellVisitor {
        /** Cell (row, column) = value. */
        void cell(int row, int column, double value);
    }
}
