package org.fascicle.api.atlas;

import java.util.Arrays;

/**
 * Only non-zero cells stored, compressed by row.
 *
 * @param rows targets
 * @param columns sources
 * @param rowStart rows + 1 entries: cells of row i are at rowStart[i] to rowStart[i+1] - 1
 * @param column column of each cell, ascending within a row
 * @param values value of each cell; arrays are not copied, must not be changed
 */
public record SparseMatrix(int rows, int columns, int[] rowStart, int[] column, double[] values) implements Matrix {

    /** Checks the lengths. */
    public SparseMatrix {
        if (rowStart.length != rows + 1 || column.length != values.length || rowStart[rows] != values.length) {
            throw new IllegalArgumentException("sparse matrix: lengths of rowStart, column and values do not fit");
        }
    }

    @Override
    public double get(int row, int col) {
        int at = Arrays.binarySearch(column, rowStart[row], rowStart[row + 1], col);
        return at >= 0 ? values[at] : 0;
    }

    @Override
    public void forEach(CellVisitor visitor) {
        for (int i = 0; i < rows; i++) {
            for (int k = rowStart[i]; k < rowStart[i + 1]; k++) {
                if (values[k] != 0) {
                    visitor.cell(i, column[k], values[k]);
                }
            }
        }
    }
}
