package org.fascicle.io.internal.matlab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fascicle.api.InputException;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.data.Limit;
import org.fascicle.api.data.Limits;
import org.fascicle.io.internal.array.ColumnMajor;
import org.fascicle.io.internal.array.Texts;
import us.hebi.matlab.mat.types.Array;
import us.hebi.matlab.mat.types.Cell;
import us.hebi.matlab.mat.types.Char;
import us.hebi.matlab.mat.types.Matrix;
import us.hebi.matlab.mat.types.Sparse;

/** MATLAB's arrays → arrays of doubles, row-major, or lists of texts. */
final class MatArrays {

    private MatArrays() {
    }

    /** Whether it holds numbers: full or sparse, of any width, or truth values. */
    static boolean isNumeric(Array array) {
        return array instanceof Matrix;
    }

    /** Whether it holds texts: a matrix of letters, or a cell array of such. */
    static boolean isText(Array array) {
        return array instanceof Char || array instanceof Cell cell && texts(cell).isPresent();
    }

    /**
     * The values; axes of length 1 are left out of matrices, so that a row or a column is a list.
     *
     * @throws InputException if they are complex, or more than the limit
     */
    static DataArray read(String name, Array array, Limits limits) throws InputException {
        if (array instanceof Char letters) {
            return Texts.of(name, rows(letters));
        }
        if (array instanceof Cell cell) {
            return Texts.of(name, texts(cell).orElse(List.of()));
        }
        var matrix = (Matrix) array;
        int[] shape = array.getDimensions();
        long cells = Arrays.stream(shape).asLongStream().reduce(1, (a, b) -> a > limits.cells() ? a : a * b);
        if (cells > limits.cells()) {
            throw new InputException(name, "declares " + shape(shape) + " cells", Limit.CELLS.rule(limits.cells()));
        }
        if (matrix.isComplex()) {
            throw new InputException(name, "holds complex numbers", "save abs(…) or real(…) of it");
        }
        return DataArray.of(name, "", matrix instanceof Sparse sparse ? sparse(sparse) : full(matrix, shape), lengths(shape));
    }

    private static double[] full(Matrix matrix, int... shape) {
        var values = new double[matrix.getNumElements()];
        Arrays.setAll(values, matrix::getDouble);
        return ColumnMajor.toRowMajor(values, shape);
    }

    private static double[] sparse(Sparse sparse) {
        int columns = sparse.getNumCols();
        var values = new double[sparse.getNumRows() * columns];
        sparse.forEach((row, column, real, imaginary) -> values[row * columns + column] = real);
        return values;
    }

    private static int[] lengths(int... shape) {
        boolean list = shape.length == 2 && (shape[0] == 1 || shape[1] == 1);
        return list ? new int[] {shape[0] * shape[1]} : shape;
    }

    private static Optional<List<String>> texts(Cell cell) {
        var texts = new ArrayList<String>();
        for (int i = 0; i < cell.getNumElements(); i++) {
            Array item = cell.get(i);
            if (!(item instanceof Char letters) || letters.getNumRows() > 1) {
                return Optional.empty();
            }
            texts.add(letters.getNumElements() == 0 ? "" : letters.getString());
        }
        return texts.isEmpty() ? Optional.empty() : Optional.of(texts);
    }

    private static List<String> rows(Char letters) {
        return IntStream.range(0, letters.getNumRows()).mapToObj(letters::getRow).toList();
    }

    private static String shape(int... shape) {
        return String.join("x", Arrays.stream(shape).mapToObj(Integer::toString).toList());
    }
}
