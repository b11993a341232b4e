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

    /**
     * A matrix of given cells, stored dense if more than a tenth of it is there or if it is small, otherwise sparse.
     *
     * @param row of each cell
     * @param column of each cell; cells in order, row by row, columns ascending, each at most once
     * @param values of each cell
     */
    static Matrix ofCells(int rows, int columns, int[] row, int[] column, double[] values) {
        long all = (long) rows * columns;
        if (all <= SMALL || values.length > all / SPARSE && all <= Integer.MAX_VALUE - 8) {
            var dense = new double[(int) all];
            for (int k = 0; k < values.length; k++) {
                dense[row[k] * columns + column[k]] = values[k];
            }
            return new DenseMatrix(rows, columns, dense);
        }
        var start = new int[rows + 1];
        for (int r : row) {
            start[r + 1]++;
        }
        for (int i = 0; i < rows; i++) {
            start[i + 1] += start[i];
        }
        return new SparseMatrix(rows, columns, start, column, values);
    }

    /** Below so many cells a dense matrix is always fine. */
    long SMALL = 1 << 18;

    /** A matrix with fewer than one in so many cells is stored sparse. */
    int SPARSE = 10;

    /** Receives one cell. */
    @FunctionalInterface
    interface CellVisitor {
        /** Cell (row, column) = value. */
        void cell(int row, int column, double value);
    }
}
