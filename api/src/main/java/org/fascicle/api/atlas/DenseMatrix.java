package org.fascicle.api.atlas;

/**
 * Every cell stored, row-major.
 *
 * @param rows targets
 * @param columns sources
 * @param values row-major; not copied, must not be changed
 */
public record DenseMatrix(int rows, int columns, double[] values) implements Matrix {

    /** Checks the number of cells. */
    public DenseMatrix {
        if ((long) rows * columns != values.length) {
            throw new IllegalArgumentException(values.length + " cells for a matrix of " + rows + "x" + columns);
        }
    }

    @Override
    public double get(int row, int column) {
        return values[row * columns + column];
    }

    @Override
    public void forEach(CellVisitor visitor) {
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                double value = values[i * columns + j];
                if (value != 0) {
                    visitor.cell(i, j, value);
                }
            }
        }
    }
}
