package org.fascicle.io.internal.hdf5;

import java.lang.reflect.Array;
import java.util.Arrays;

/** Row-major values → arrays of arrays, which is what jHDF writes. Rectangular by construction. */
final class Nested {

    private Nested() {
    }

    /** double[], double[][], …; a Double for rank 0. */
    static Object of(double[] values, int... shape) {
        if (shape.length == 0) {
            return values[0];
        }
        return of(values, 0, values.length, shape);
    }

    private static Object of(double[] values, int from, int to, int... shape) {
        if (shape.length == 1) {
            return from == 0 && to == values.length ? values : Arrays.copyOfRange(values, from, to);
        }
        int[] inner = Arrays.copyOfRange(shape, 1, shape.length);
        int size = (to - from) / shape[0];
        var rows = (Object[]) Array.newInstance(double.class, emptied(shape));
        for (int i = 0; i < shape[0]; i++) {
            rows[i] = of(values, from + i * size, from + (i + 1) * size, inner);
        }
        return rows;
    }

    /** Only the outermost array is made here, its elements are put in by the caller. */
    private static int[] emptied(int... shape) {
        var lengths = new int[shape.length];
        lengths[0] = shape[0];
        return lengths;
    }
}
