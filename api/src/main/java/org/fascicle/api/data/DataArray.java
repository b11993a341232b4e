package org.fascicle.api.data;

import java.util.List;

/**
 * An array of doubles with named axes, row-major: the one shape of inputs, recordings and analyses.
 *
 * @param name what it is
 * @param unit unit of the values, "1" for pure numbers, "" if a file did not say
 * @param axes outermost first; no axis is a scalar
 * @param values row-major; not copied, must not be changed by anyone
 */
public record DataArray(String name, String unit, List<Axis> axes, double[] values) {

    /** Checks that the number of values fits the axes. */
    public DataArray {
        axes = List.copyOf(axes);
        long cells = axes.stream().mapToLong(Axis::length).reduce(1, Math::multiplyExact);
        if (cells != values.length) {
            throw new IllegalArgumentException(name + ": " + values.length + " values for " + shape(axes));
        }
    }

    /** An array whose axes are only lengths. */
    public static DataArray of(String name, String unit, double[] values, int... shape) {
        var axes = new Axis[shape.length];
        for (int i = 0; i < shape.length; i++) {
            axes[i] = Axis.plain("axis" + i, shape[i]);
        }
        return new DataArray(name, unit, List.of(axes), values);
    }

    /** Number of axes. */
    public int rank() {
        return axes.size();
    }

    /** Length of an axis. */
    public int length(int axis) {
        return axes.get(axis).length();
    }

    /** Cell (i, j) of a matrix. */
    public double at(int i, int j) {
        return values[i * axes.get(1).length() + j];
    }

    /** Shape for people: "90x90", "scalar". */
    public String shape() {
        return shape(axes);
    }

    private static String shape(List<Axis> axes) {
        return axes.isEmpty() ? "scalar"
                : String.join("x", axes.stream().map(a -> Integer.toString(a.length())).toList());
    }
}
