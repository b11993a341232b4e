package org.fascicle.api.data;

/**
 * A number that inputs must not exceed, so that a damaged or hostile file cannot take all memory. Each may be set by a system
 * property, e.g. {@code -Dfascicle.limit.cells=2e8}; a new value counts for whatever is read afterwards.
 */
public enum Limit {
    /** Cells of one array. */
    CELLS("cells", 64_000_000),
    /** Unpacked bytes of one entry of an archive, or of a file that is read as a whole. */
    ENTRY_BYTES("entry-bytes", 256L << 20),
    /** Entries of an archive. */
    ENTRIES("entries", 256),
    /** Bytes of a line of text. */
    LINE_BYTES("line-bytes", 4L << 20),
    /** Regions of a connectome. */
    REGIONS("regions", 20_000),
    /** Regions of a connectome more than a tenth of whose cells are links. */
    DENSE_REGIONS("dense-regions", 5000);

    /** No Java array is longer. */
    private static final long MOST = Integer.MAX_VALUE - 8;

    private final String property;
    private final long standard;

    Limit(String name, long standard) {
        this.property = "fascicle.limit." + name;
        this.standard = standard;
    }

    /** The system property that sets it. */
    public String property() {
        return property;
    }

    /** What it is if nobody sets it. */
    public long standard() {
        return standard;
    }

    /**
     * What it is now.
     *
     * @throws IllegalArgumentException if the system property is no whole number from 1 to 2147483639; 2e8 is one
     */
    public long value() {
        String given = System.getProperty(property);
        if (given == null) {
            return standard;
        }
        double value = number(given);
        if (value >= 1 && value <= MOST && value == Math.rint(value)) {
            return (long) value;
        }
        throw new IllegalArgumentException("-D" + property + "=" + given + ": a whole number from 1 to " + MOST + " is needed");
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** The rule and the way out, to end a message with: "limit 64000000; more with JAVA_OPTS=-Dfascicle.limit.cells=N". */
    public String rule(long limit) {
        return "limit " + limit + "; " + wayOut();
    }

    /** The way out: "more with JAVA_OPTS=-Dfascicle.limit.cells=N". */
    public String wayOut() {
        return "more with JAVA_OPTS=-D" + property + "=N";
    }
}
