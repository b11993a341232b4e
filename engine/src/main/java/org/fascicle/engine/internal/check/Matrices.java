package org.fascicle.engine.internal.check;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.fascicle.api.atlas.DenseMatrix;
import org.fascicle.api.atlas.Matrix;
import org.fascicle.api.atlas.SparseMatrix;

/** Matrices from matrices, dense from dense and sparse from sparse: the cells of twenty thousand regions do not fit in full. */
final class Matrices {

    private Matrices() {
    }

    /** A new value for a cell. */
    @FunctionalInterface
    interface Cell {
        /** Of (row, column), which is value. */
        double of(int row, int column, double value);
    }

    /** Every cell that is not 0 anew; others stay 0. */
    static Matrix map(Matrix matrix, Cell cell) {
        if (matrix instanceof SparseMatrix sparse) {
            var values = new double[sparse.values().length];
            for (int i = 0; i < sparse.rows(); i++) {
                for (int k = sparse.rowStart()[i]; k < sparse.rowStart()[i + 1]; k++) {
                    values[k] = sparse.values()[k] == 0 ? 0 : cell.of(i, sparse.column()[k], sparse.values()[k]);
                }
            }
            return new SparseMatrix(sparse.rows(), sparse.columns(), sparse.rowStart(), sparse.column(), values);
        }
        var values = new double[matrix.rows() * matrix.columns()];
        matrix.forEach((i, j, value) -> values[i * matrix.columns() + j] = cell.of(i, j, value));
        return new DenseMatrix(matrix.rows(), matrix.columns(), values);
    }

    /** Every cell anew that is not 0. */
    static Matrix map(Matrix matrix, DoubleUnaryOperator cell) {
        return map(matrix, (i, j, value) -> cell.applyAsDouble(value));
    }

    /** The largest absolute value. */
    static double largest(Matrix matrix) {
        var largest = new double[1];
        matrix.forEach((i, j, value) -> largest[0] = Math.max(largest[0], Math.abs(value)));
        return largest[0];
    }

    /** Sums of rows, columns ascending, or of columns, rows ascending. */
    static double[] sums(Matrix matrix, boolean ofRows) {
        var sums = new double[ofRows ? matrix.rows() : matrix.columns()];
        matrix.forEach((i, j, value) -> sums[ofRows ? i : j] += value);
        return sums;
    }

    /** Rows become columns. */
    static Matrix transposed(Matrix matrix) {
        int[] identity = new int[0];
        return moved(matrix, identity, true);
    }

    /** Row i and column i of the result are row and column order[i] of a square matrix. */
    static Matrix reordered(Matrix matrix, int... order) {
        var place = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            place[order[i]] = i;
        }
        return moved(matrix, place, false);
    }

    /** The mean of each cell and its mirror image. */
    static Matrix symmetric(Matrix matrix) {
        Matrix mirrored = transposed(matrix);
        if (!(matrix instanceof SparseMatrix)) {
            var values = new double[matrix.rows() * matrix.columns()];
            matrix.forEach((i, j, value) -> values[i * matrix.columns() + j] += value / 2);
            mirrored.forEach((i, j, value) -> values[i * matrix.columns() + j] += value / 2);
            return new DenseMatrix(matrix.rows(), matrix.columns(), values);
        }
        var cells = new Cells(matrix.rows());
        matrix.forEach((i, j, value) -> cells.add(i, j, (value + matrix.get(j, i)) / 2));
        mirrored.forEach((i, j, value) -> {
            if (matrix.get(i, j) == 0) {
                cells.add(i, j, value / 2);
            }
        });
        return cells.matrix(matrix.columns());
    }

    /** Sparse instead of dense where nine cells in ten are 0 and there are many. */
    static Matrix compact(Matrix matrix) {
        var count = new int[1];
        matrix.forEach((i, j, value) -> count[0]++);
        long all = (long) matrix.rows() * matrix.columns();
        if (matrix instanceof SparseMatrix || all <= Matrix.SMALL || count[0] > all / Matrix.SPARSE) {
            return matrix;
        }
        var rows = new int[count[0]];
        var columns = new int[count[0]];
        var values = new double[count[0]];
        count[0] = 0;
        matrix.forEach((i, j, value) -> {
            rows[count[0]] = i;
            columns[count[0]] = j;
            values[count[0]++] = value;
        });
        return Matrix.ofCells(matrix.rows(), matrix.columns(), rows, columns, values);
    }

    private static Matrix moved(Matrix matrix, int[] place, boolean turned) {
        if (matrix instanceof SparseMatrix) {
            var cells = new Cells(turned ? matrix.columns() : matrix.rows());
            matrix.forEach((i, j, value) -> cells.add(at(turned ? j : i, place), at(turned ? i : j, place), value));
            return cells.matrix(turned ? matrix.rows() : matrix.columns());
        }
        int columns = turned ? matrix.rows() : matrix.columns();
        var values = new double[matrix.rows() * matrix.columns()];
        matrix.forEach((i, j, value) -> values[at(turned ? j : i, place) * columns + at(turned ? i : j, place)] = value);
        return new DenseMatrix(turned ? matrix.columns() : matrix.rows(), columns, values);
    }

    private static int at(int index, int... place) {
        return place.length == 0 ? index : place[index];
    }

    /** Cells in any order, sorted at the end. */
    private static final class Cells {

        private final int rows;
        private long[] keys = new long[1024];
        private double[] values = new double[1024];
        private int count;

        Cells(int rows) {
            this.rows = rows;
        }

        void add(int row, int column, double value) {
            if (count == keys.length) {
                keys = Arrays.copyOf(keys, 2 * count);
                values = Arrays.copyOf(values, 2 * count);
            }
            keys[count] = (long) row << Integer.SIZE | column;
            values[count++] = value;
        }

        /** Counting sort by row keeps it linear; within a row cells are sorted by column. */
        Matrix matrix(int columns) {
            var start = new int[rows + 1];
            for (int k = 0; k < count; k++) {
                start[(int) (keys[k] >>> Integer.SIZE) + 1]++;
            }
            for (int i = 0; i < rows; i++) {
                start[i + 1] += start[i];
            }
            int[] next = start.clone();
            var order = new Integer[count];
            for (int k = 0; k < count; k++) {
                order[next[(int) (keys[k] >>> Integer.SIZE)]++] = k;
            }
            for (int i = 0; i < rows; i++) {
                Arrays.sort(order, start[i], start[i + 1], (a, b) -> Long.compare(keys[a], keys[b]));
            }
            var column = new int[count];
            var sorted = new double[count];
            for (int k = 0; k < count; k++) {
                column[k] = (int) keys[order[k]];
                sorted[k] = values[order[k]];
            }
            return new SparseMatrix(rows, columns, start, column, sorted);
        }
    }
}
