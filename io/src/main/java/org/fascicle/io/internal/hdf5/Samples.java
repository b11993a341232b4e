package org.fascicle.io.internal.hdf5;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fascicle.api.data.Axis;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.run.Frame;
import org.fascicle.api.run.Outline;
import org.fascicle.api.run.Recording;

/** The samples of one recording, growing, until they are put away. */
final class Samples {

    private final Outline outline;
    private final int columns;
    private double[] times;
    private double[] values;
    private int count;
    private Optional<Away> away = Optional.empty();

    /** Where the samples are when they are not in memory. */
    private record Away(Values times, Values values) {
    }

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

    /** Puts them away; no more are to come. */
    void rest(Spool spool) throws IOException {
        if (away.isEmpty()) {
            away = Optional.of(new Away(spool.put(times(count)), spool.put(values(count * columns))));
            times = new double[0];
            values = new double[0];
        }
    }

    /** The first so many times in ms. */
    double[] times(int first) throws IOException {
        double[] all = away.isPresent() ? away.get().times().read() : times;
        return all.length == first ? all : Arrays.copyOf(all, first);
    }

    /** The first so many values. */
    double[] values(int first) throws IOException {
        double[] all = away.isPresent() ? away.get().values().read() : values;
        return all.length == first ? all : Arrays.copyOf(all, first);
    }

    Recording recording() throws IOException {
        var time = Axis.measured("time", "ms", times(count));
        var column = Axis.labelled(place(outline), outline.labels());
        return new Recording(outline, new DataArray(outline.variable(), outline.unit(), List.of(time, column),
                values(count * columns)));
    }

    /** What a column stands for: a region or a sensor. */
    static String place(Outline outline) {
        return outline.regions().isEmpty() ? "sensor" : "region";
    }
}
