package org.fascicle.io.hdf5;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.data.Limit;
import org.fascicle.io.internal.hdf5.Flat;
import org.fascicle.io.internal.hdf5.Superblock;

/**
 * What an HDF5 file holds, for people: attributes of the file, and its data sets with shape, unit and range. Works for any HDF5
 * file, not only for ours. Everything is read when it is opened; nothing stays open.
 *
 * @param attributes of the whole file, as text
 * @param items groups and data sets, parents first, in alphabetical order within a group
 */
public record ResultFile(SortedMap<String, String> attributes, List<Item> items) {

    private static final Comparator<String> ALPHABETICAL =
            String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());

    /** Copies. */
    public ResultFile {
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
        items = List.copyOf(items);
    }

    /**
     * A group or a data set.
     *
     * @param path from the root, e.g. "/monitors/bold/bold"
     * @param shape "290x90", "scalar", "" for a group
     * @param attributes its own, as text
     * @param content what is in it
     */
    public record Item(String path, String shape, SortedMap<String, String> attributes, Content content) {

        /** Its unit, "" if it says none. */
        public String unit() {
            return attributes.getOrDefault("units", "");
        }
    }

    /** What is in a group or a data set. */
    public sealed interface Content {

        /** Other items. */
        record Children() implements Content {
        }

        /**
         * Numbers.
         *
         * @param min smallest finite value, NaN if there is none
         * @param mean mean of the finite values
         * @param max largest finite value
         * @param notFinite number of NaN and infinite values
         */
        record Numbers(double min, double mean, double max, long notFinite) implements Content {
        }

        /**
         * Texts.
         *
         * @param first the first of them
         */
        record Texts(String first) implements Content {
        }

        /**
         * Something else.
         *
         * @param type what the file calls it
         */
        record Other(String type) implements Content {
        }
    }

    /**
     * Reads a file.
     *
     * @throws IOException if there is none, or if it is no readable HDF5 file
     */
    public static ResultFile open(Path file) throws IOException {
        return reading(file, hdf -> {
            var items = new ArrayList<Item>();
            collect(hdf, items);
            return new ResultFile(attributes(hdf), items);
        });
    }

    /**
     * Reads one numeric data set.
     *
     * @param path from the root, e.g. "/monitors/bold/bold"
     * @return its values with axes that are only lengths
     * @throws IOException if the file cannot be read, or has no such data set of numbers
     */
    public static DataArray array(Path file, String path) throws IOException {
        return reading(file, hdf -> {
            var dataset = hdf.getDatasetByPath(path);
            var values = Flat.numbers(dataset).orElseThrow(() -> new IOException(path + " holds no numbers"));
            var unit = dataset.getAttribute("units");
            return DataArray.of(dataset.getName(), unit == null ? "" : text(unit.getData()), values, dataset.getDimensions());
        });
    }

    private interface Reader<T> {
        T read(HdfFile file) throws IOException;
    }

    private static <T> T reading(Path file, Reader<T> reader) throws IOException {
        Superblock.check(file);
        try (var hdf = new HdfFile(file)) {
            return reader.read(hdf);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            // a damaged header may declare any size, and jHDF believes it
            throw new IOException(file + " is a damaged HDF5 file: " + e.getMessage(), e);
        }
    }

    private static void collect(Group group, List<Item> items) {
        var byName = new TreeMap<String, Node>(ALPHABETICAL);
        byName.putAll(group.getChildren());
        for (Node node : byName.values()) {
            if (node instanceof Group inner) {
                items.add(new Item(path(node), "", attributes(node), new Content.Children()));
                collect(inner, items);
            } else if (node instanceof Dataset dataset) {
                items.add(new Item(path(node), shape(dataset.getDimensions()), attributes(node), content(dataset)));
            }
        }
    }

    private static String path(Node node) {
        String path = node.getPath();
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static String shape(int... lengths) {
        return lengths.length == 0 ? "scalar"
                : String.join("x", Arrays.stream(lengths).mapToObj(Integer::toString).toList());
    }

    private static Content content(Dataset dataset) {
        if (dataset.getSize() > Limit.CELLS.value()) {
            return new Content.Other("more than " + Limit.CELLS.value() + " cells; " + Limit.CELLS.wayOut());
        }
        if (dataset.getJavaType() == String.class) {
            return new Content.Texts(text(dataset.getData()));
        }
        return Flat.numbers(dataset).<Content>map(ResultFile::numbers)
                .orElseGet(() -> new Content.Other(dataset.getJavaType().getSimpleName()));
    }

    private static Content.Numbers numbers(double... values) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        double sum = 0;
        long finite = 0;
        for (double x : values) {
            if (Double.isFinite(x)) {
                min = Math.min(min, x);
                max = Math.max(max, x);
                sum += x;
                finite++;
            }
        }
        return finite == 0 ? new Content.Numbers(Double.NaN, Double.NaN, Double.NaN, values.length)
                : new Content.Numbers(min, sum / finite, max, values.length - finite);
    }

    private static SortedMap<String, String> attributes(Node node) {
        var texts = new TreeMap<String, String>();
        node.getAttributes().forEach((name, attribute) -> texts.put(name, text(attribute.getData())));
        return texts;
    }

    private static String text(Object data) {
        Object at = data;
        while (at instanceof Object[] array) {
            at = array.length == 0 ? "" : array[0];
        }
        if (at instanceof Map) {
            return "compound";
        }
        return at instanceof double[] numbers ? Arrays.toString(numbers) : String.valueOf(at);
    }
}
