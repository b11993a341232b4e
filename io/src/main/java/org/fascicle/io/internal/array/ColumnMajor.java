package org.fascicle.io.internal.array;

/** Arrays whose first index runs fastest (Fortran, MATLAB) → last index fastest. */
public final class ColumnMajor {

    private ColumnMajor() {
    }

    /** The same cells, row-major. */
    public static double[] toRowMajor(double[] values, int... shape) {
        var result = new double[values.length];
        var index = new int[shape.length];
        for (double value : values) {
            int at = 0;
            for (int axis = 0; axis < shape.length; axis++) {
                at = at * shape[axis] + index[axis];
            }
            result[at] = value;
            for (int axis = 0; axis < shape.length && ++index[axis] == shape[axis]; axis++) {
                index[axis] = 0;
            }
        }
        return result;
    }
}
