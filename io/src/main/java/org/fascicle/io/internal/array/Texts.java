package org.fascicle.io.internal.array;

import java.util.Arrays;
import java.util.List;
import org.fascicle.api.data.Axis;
import org.fascicle.api.data.DataArray;

/** A list of texts in the one shape of arrays: labels of its axis, without values. */
public final class Texts {

    private Texts() {
    }

    /** The texts, blanks around them removed. */
    public static DataArray of(String name, List<String> texts) {
        var nothing = new double[texts.size()];
        Arrays.fill(nothing, Double.NaN);
        return new DataArray(name, "", List.of(Axis.labelled("text", texts.stream().map(String::strip).toList())), nothing);
    }
}
