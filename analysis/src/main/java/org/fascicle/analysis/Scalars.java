package org.fascicle.analysis;

import java.util.List;
import org.fascicle.api.data.DataArray;

/** Results that are one pure number. */
final class Scalars {

    private Scalars() {
    }

    static DataArray of(String name, double value) {
        return new DataArray(name, "1", List.of(), new double[] {value});
    }
}
