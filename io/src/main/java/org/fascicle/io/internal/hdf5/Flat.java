package org.fascicle.io.internal.hdf5;

import io.jhdf.api.Dataset;
import java.lang.reflect.Array;
import java.util.Optional;

/** Numeric data sets → row-major doubles. */
public final class Flat {

    private Flat() {
    }

    /** The values; empty if they are no numbers. */
    public static Optional<double[]> numbers(Dataset dataset) {
        if (dataset.isEmpty() || dataset.isCompound() || dataset.isVariableLength()) {
            return Optional.empty();
        }
        Object data = dataset.isScalar() ? dataset.getData() : dataset.getDataFlat();
        if (data instanceof Number number) {
            return Optional.of(new double[] {number.doubleValue()});
        }
        if (data instanceof double[] values) {
            return Optional.of(values);
        }
        if (!data.getClass().isArray() || Array.getLength(data) > 0 && !(Array.get(data, 0) instanceof Number)) {
            return Optional.empty();
        }
        var values = new double[Array.getLength(data)];
        for (int i = 0; i < values.length; i++) {
            values[i] = ((Number) Array.get(data, i)).doubleValue();
        }
        return Optional.of(values);
    }
}
