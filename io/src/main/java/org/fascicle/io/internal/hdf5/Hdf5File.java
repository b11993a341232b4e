package org.fascicle.io.internal.hdf5;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.exceptions.HdfException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fascicle.api.InputException;
import org.fascicle.api.data.Limit;
import org.fascicle.api.data.Limits;
import org.fascicle.api.data.Source;

/** An HDF5 file that somebody else wrote, opened with care: damaged headers may declare anything, and links may go in circles. */
public final class Hdf5File {

    private static final int DEPTH = 16;
    private static final int NODES = 20_000;

    private Hdf5File() {
    }

    /** What to do with the open file. */
    @FunctionalInterface
    public interface Reading<T> {
        /** Reads; must not keep the file. */
        T read(HdfFile file) throws IOException, InputException;
    }

    /**
     * Opens, reads, closes.
     *
     * @throws InputException if it is no HDF5 file or a damaged one
     */
    public static <T> T read(Source source, Reading<T> reading) throws IOException, InputException {
        try (HdfFile file = open(source)) {
            return reading.read(file);
        } catch (RuntimeException e) {
            throw new InputException(source.name(), "is a damaged HDF5 file: " + reason(e), "file truncated?");
        } catch (OutOfMemoryError | StackOverflowError | InternalError e) {
            throw new InputException(source.name(), "is a damaged HDF5 file: it declares more than fits into memory", "");
        }
    }

    private static String reason(RuntimeException e) {
        Throwable last = e;
        for (int i = 0; i < DEPTH && last instanceof HdfException && last.getCause() != null; i++) {
            last = last.getCause();
        }
        return last.getMessage() == null ? last.getClass().getSimpleName() : last.getMessage();
    }

    private static HdfFile open(Source source) throws IOException, InputException {
        if (source.path().isPresent()) {
            var wrong = Superblock.problem(source.path().get());
            if (wrong.isPresent()) {
                throw new InputException(source.name(), wrong.get(), "");
            }
            return new HdfFile(source.path().get());
        }
        long limit = source.limits().entryBytes();
        try (InputStream in = source.open()) {
            byte[] bytes = in.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE - 8));
            if (bytes.length > limit) {
                throw new InputException(source.name(), "has more than " + limit + " bytes", Limit.ENTRY_BYTES.wayOut());
            }
            return HdfFile.fromBytes(bytes);
        }
    }

    /** Every data set, parents before children, in the order of the file; what MATLAB hides (#refs#) is left out. */
    public static List<Dataset> datasets(Group root) {
        var found = new ArrayList<Dataset>();
        collect(root, 0, found);
        return found;
    }

    private static void collect(Group group, int depth, List<Dataset> found) {
        for (Node node : group.getChildren().values()) {
            if (found.size() > NODES) {
                return;
            }
            if (node instanceof Group inner && depth < DEPTH && !node.getName().startsWith("#")) {
                collect(inner, depth + 1, found);
            } else if (node instanceof Dataset dataset) {
                found.add(dataset);
            }
        }
    }

    /** Path from the root without a first slash, as a user writes it. */
    public static String name(Node node) {
        return node.getPath().replaceAll("^/+|/+$", "");
    }

    /**
     * Refuses more cells than the limit, before any is read.
     *
     * @throws InputException naming the data set
     */
    public static void requireSmall(Source source, Dataset dataset) throws InputException {
        Limits limits = source.limits();
        long[] lengths = dataset.getDimensionsAsLong();
        double cells = Arrays.stream(lengths).asDoubleStream().reduce(1, (a, b) -> a * b);
        boolean negative = Arrays.stream(lengths).anyMatch(n -> n < 0);
        if (negative || cells > limits.cells()) {
            String shape = String.join("x", Arrays.stream(lengths).mapToObj(Long::toString).toList());
            throw new InputException(source.name() + "/" + name(dataset), "declares " + shape + " cells",
                    Limit.CELLS.rule(limits.cells()));
        }
    }
}
