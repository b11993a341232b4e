package org.fascicle.io.internal.hdf5;

import io.jhdf.api.WritableDataset;
import io.jhdf.api.WritableGroup;
import io.jhdf.api.WritableNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A group being written. Refuses what jHDF would write wrongly without saying so: names with dots or slashes, names that occur
 * twice, texts of attributes above 32 KiB, arrays without cells.
 */
final class Group {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,127}");
    private static final int ATTRIBUTE_BYTES = 32 << 10;

    private final WritableGroup group;
    private final Set<String> taken = new HashSet<>();

    Group(WritableGroup group) {
        this.group = group;
    }

    /** A new group inside this one. */
    Group group(String name) {
        return new Group(group.putGroup(free(name)));
    }

    /** Whether a name is in use. */
    boolean has(String name) {
        return taken.contains(name);
    }

    /** A text attribute; an empty text is left out. */
    void attribute(String name, String text) {
        attribute(group, name, text);
    }

    /** A number attribute. */
    void attribute(String name, Number value) {
        group.putAttribute(valid(name), value);
    }

    /** An array of any rank; rank 0 is a scalar. Without cells it is left out. */
    Entry put(String name, double[] values, int... shape) {
        if (Arrays.stream(shape).anyMatch(n -> n == 0)) {
            return new Entry(group, false);
        }
        return new Entry(group.putDataset(free(name), Nested.of(values, shape)), true);
    }

    /** An array whose parts are fetched while it is written, one after the other; without cells it is left out. */
    Entry put(String name, List<Values> parts, int... shape) throws IOException {
        if (parts.size() == 1) {
            return put(name, parts.get(0).read(), shape);
        }
        if (Arrays.stream(shape).anyMatch(n -> n == 0)) {
            return new Entry(group, false);
        }
        return new Entry(group.putDataset(free(name), new StreamedDataset(name, group, parts, shape)), true);
    }

    /** Whole numbers. */
    Entry put(String name, long[] values) {
        return values.length == 0 ? new Entry(group, false) : new Entry(group.putDataset(free(name), values), true);
    }

    /** Whole numbers. */
    Entry put(String name, int[] values) {
        return values.length == 0 ? new Entry(group, false) : new Entry(group.putDataset(free(name), values), true);
    }

    /** Texts; without any, or if all are empty, they are left out. */
    Entry put(String name, List<String> texts) {
        return texts.stream().allMatch(String::isEmpty) ? new Entry(group, false)
                : new Entry(group.putDataset(free(name), texts.toArray(String[]::new)), true);
    }

    /** One text of any length; an empty one is left out. */
    Entry put(String name, String text) {
        return text.isEmpty() ? new Entry(group, false) : new Entry(group.putDataset(free(name), text), true);
    }

    private String free(String name) {
        if (!taken.add(valid(name))) {
            throw new IllegalArgumentException("the name " + name + " occurs twice in " + group.getPath());
        }
        return name;
    }

    private static String valid(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("'" + name + "' cannot be a name in a result file");
        }
        return name;
    }

    private static void attribute(WritableNode node, String name, String text) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > ATTRIBUTE_BYTES) {
            throw new IllegalArgumentException("attribute " + name + " has " + bytes + " bytes; at most " + ATTRIBUTE_BYTES
                    + " fit");
        }
        if (bytes > 0) {
            node.putAttribute(valid(name), text);
        }
    }

    /**
     * What was put, for its attributes.
     *
     * @param node where attributes go
     * @param there whether it was not left out
     */
    record Entry(WritableNode node, boolean there) {

        Entry(WritableDataset dataset, boolean there) {
            this((WritableNode) dataset, there);
        }

        /** Adds a text attribute; an empty text, or one of something left out, is left out. */
        Entry with(String name, String text) {
            if (there) {
                attribute(node, name, text);
            }
            return this;
        }
    }
}
