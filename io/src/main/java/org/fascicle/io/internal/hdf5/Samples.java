package org.fascicle.io.internal.hdf5;

import java.util.Arrays;
import java.util.List;
import org.fascicle.api.data.Axis;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.run.Frame;
import org.fascicle.api.run.Outline;
import org.fascicle.api.run.Recording;

/** The samples of one recording, growing. */
final class Samples {

    private final Outline outline;
    private final int columns;
    private double[] times;
    private double[] values;
    private int count;

    Samples(Outline outline) {
        this.outline = outline;
        this.columns = outline.labels().size();
        int expected = (int) Math.min(outline.samples(), 1024);
        times = new double[expected];
        values = new double[expected * columns];
    }

    void add(Frame frame) {
        if (frame.values().length != columns || frame.index() != count) {
            throw new IllegalArgumentException(outline.monitor() + "." + outline.variable() + ": sample " + frame.index()
                    + " with " + frame.values().length + " values where sample " + count + " with " + columns + " is due");
        }
        if (count == times.length) {
            grow();
        }
        times[count] = frame.timeMs();
        System.arraycopy(frame.values(), 0, values, count * columns, columns);
        count++;
    }

    private void grow() {
        int capacity = (int) Math.max(Math.min(2L * count, outline.samples()), count + 1L);
        times = Arrays.copyOf(times, capacity);
        values = Arrays.copyOf(values, Math.multiplyExact(capacity, columns));
    }

    int count() {
        return count;
    }

    Outline outline() {
        return outline;
    }

    Recording recording() {
        var time = Axis.measured("time", "ms", Arrays.copyOf(times, count));
        var column = Axis.labelled(place(), outline.labels());
        var all = values.length == count * columns ? values : Arrays.copyOf(values, count * columns);
        return new Recording(outline, new DataArray(outline.variable(), outline.unit(), List.of(time, column), all));
    }

    /** What a column stands for. */
    String place() {
        return outline.regions().isEmpty() ? "sensor" : "region";
    }
}
