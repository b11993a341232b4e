package org.fascicle.analysis;

import java.util.List;
import java.util.stream.IntStream;
import org.fascicle.api.data.Axis;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.run.Outline;
import org.fascicle.api.run.Recording;

/** Recordings whose samples are given by a formula. */
final class Recordings {

    /** The value of a region at a sample. */
    interface Formula {
        double at(int sample, int region);
    }

    private Recordings() {
    }

    static Recording of(int samples, int regions, double periodMs, Formula formula) {
        var labels = IntStream.range(0, regions).mapToObj(i -> "region_" + i).toList();
        var times = IntStream.rangeClosed(1, samples).mapToDouble(k -> k * periodMs).toArray();
        var values = new double[samples * regions];
        for (int k = 0; k < values.length; k++) {
            values[k] = formula.at(k / regions, k % regions);
        }
        var outline = new Outline("trace", "x", "test signal", "cortex", "signal", "1", labels,
                IntStream.range(0, regions).boxed().toList(), periodMs, false, samples);
        return new Recording(outline, new DataArray("x", "1",
                List.of(Axis.measured("time", "ms", times), Axis.labelled("region", labels)), values));
    }
}
