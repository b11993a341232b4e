package org.fascicle.engine.internal.run;

import java.util.List;
import java.util.stream.IntStream;
import org.fascicle.api.atlas.Connectome;
import org.fascicle.api.atlas.DenseMatrix;
import org.fascicle.api.atlas.Matrix;
import org.fascicle.api.data.Axis;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.run.Outline;
import org.fascicle.api.run.Recording;

/** The weights of a connectome in the shape that analyses take: (target, source). */
public final class WeightsRecording {

    /** What {@code of:} says of them. */
    public static final String NAME = "connectome";

    private WeightsRecording() {
    }

    /** Of a connectome. */
    public static Recording of(Connectome connectome) {
        List<String> labels = connectome.parcellation().labels();
        return new Recording(outline(connectome), new DataArray("weights", "1",
                List.of(Axis.labelled("target", labels), Axis.labelled("source", labels)), dense(connectome.weights())));
    }

    /** What is said of it: no time passes between rows. */
    public static Outline outline(Connectome connectome) {
        int n = connectome.parcellation().size();
        return new Outline(NAME, "weights", "connection weights", "", "", "1", connectome.parcellation().labels(),
                IntStream.range(0, n).boxed().toList(), 0, false, n);
    }

    private static double[] dense(Matrix weights) {
        if (weights instanceof DenseMatrix dense) {
            return dense.values();
        }
        var values = new double[Math.multiplyExact(weights.rows(), weights.columns())];
        weights.forEach((i, j, value) -> values[i * weights.columns() + j] = value);
        return values;
    }
}
