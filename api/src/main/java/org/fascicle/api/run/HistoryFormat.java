package org.fascicle.api.run;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How the history that delayed links read is kept. Of all options of a run the only one that changes results.
 *
 * <p>Only what is read from the history is rounded: links of 0 and 1 step take the values of the last steps as they are; weights
 * and sums have 64 bits either way.
 */
public enum HistoryFormat {

    /** 64 bits: nothing is rounded. */
    FLOAT64("float64"),

    /**
     * 32 bits, half the memory: what a source did is rounded to 24 binary digits, a relative error of at most 6e-8 from 1.2e-38
     * to 3.4e38 of its unit; larger values become infinite.
     */
    FLOAT32("float32");

    private final String id;

    HistoryFormat(String id) {
        this.id = id;
    }

    /** As on the command line and in results. */
    public String id() {
        return id;
    }

    /** Bytes of one value. */
    public int bytes() {
        return this == FLOAT32 ? Float.BYTES : Double.BYTES;
    }

    /** The one with an id; empty if there is none. */
    public static Optional<HistoryFormat> of(String id) {
        return Arrays.stream(values()).filter(format -> format.id.equals(id)).findFirst();
    }

    /** All ids. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(HistoryFormat::id).toList();
    }
}
