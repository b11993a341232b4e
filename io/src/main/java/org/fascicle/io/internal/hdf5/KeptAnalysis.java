package org.fascicle.io.internal.hdf5;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.fascicle.api.data.Axis;
import org.fascicle.api.run.Plan;

/**
 * What an analysis gave, kept until it is written.
 *
 * @param name of the analysis in the experiment
 * @param type id of its plugin
 * @param arrays in its order
 */
record KeptAnalysis(String name, String type, List<Kept> arrays) {

    /**
     * An array in parts that follow each other.
     *
     * @param name of the array
     * @param unit of its values
     * @param axes of the whole
     * @param parts row-major
     */
    record Kept(String name, String unit, List<Axis> axes, List<Values> parts) {

        int[] shape() {
            return axes.stream().mapToInt(Axis::length).toArray();
        }
    }

    /** At hand. */
    static KeptAnalysis of(Plan.AnalysisResult result) {
        return new KeptAnalysis(result.name(), result.type(), result.arrays().stream()
                .map(a -> new Kept(a.name(), a.unit(), a.axes(), List.of(Values.of(a.values())))).toList());
    }

    /** In a file. */
    KeptAnalysis in(Spool spool) throws IOException {
        var resting = new ArrayList<Kept>();
        for (Kept array : arrays) {
            var parts = new ArrayList<Values>();
            for (Values part : array.parts()) {
                parts.add(spool.put(part.read()));
            }
            resting.add(new Kept(array.name(), array.unit(), array.axes(), parts));
        }
        return new KeptAnalysis(name, type, resting);
    }
}
