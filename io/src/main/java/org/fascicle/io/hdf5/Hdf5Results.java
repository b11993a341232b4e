package org.fascicle.io.hdf5;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.fascicle.api.Problem;
import org.fascicle.api.run.Outline;
import org.fascicle.api.run.Provenance;
import org.fascicle.api.run.Result;
import org.fascicle.api.run.ResultWriter;
import org.fascicle.io.internal.hdf5.Hdf5Result;

/**
 * Writes results as HDF5.
 *
 * <pre>
 * /                          status, title, seed, dt, duration, integrator, versions, … as attributes
 * /region, /region_label, /region_hemisphere, /region_xyz (N,3) mm
 * /monitors/NAME/time (T) ms, VARIABLE (T,N), region_label (N)
 * /connectivity/weights, tract_lengths (N,N), row = target, column = source
 * /parameters/POPULATION/NAME, /analysis/NAME/ARRAY
 * /provenance/experiment_yaml, plugins_json, inputs_json, citations
 * </pre>
 *
 * <p>An ensemble has a first axis {@code member} in everything that members may differ in, and says of each member
 *
 * <pre>
 * /member/index, seed, status, failed_step (M)
 * /member/PATH/OF/A/SWEPT/QUANTITY (M)
 * </pre>
 *
 * <p>A quantity that a monitor takes from two populations is called POPULATION_VARIABLE. Greek letters in names are spelt out,
 * units are ASCII. Arrays without samples are left out ({@code n_samples} = 0 on the monitor). A single run is kept in memory
 * until the end; of an ensemble, the members that have not come to theirs.
 */
public final class Hdf5Results implements ResultWriter {

    /** Of a block of the engine (docs/decisions/0014). */
    private static final int LANES = 512;

    private final Clock clock;

    /** With the computer's clock for the attribute {@code created}. */
    public Hdf5Results() {
        this(Clock.systemUTC());
    }

    /** With a clock for the attribute {@code created}. */
    public Hdf5Results(Clock clock) {
        this.clock = clock;
    }

    /**
     * {@inheritDoc} Also refuses to replace a file that is no result, and recordings that do not fit into Java's memory or on the
     * disk.
     */
    @Override
    public Result begin(Path target, Provenance provenance, List<Outline> outlines) throws IOException {
        requireWritable(target.toAbsolutePath());
        requireMemory(outlines, provenance.members());
        requireSpace(target, diskBytes(outlines, provenance.members()),
                Files.getFileStore(target.toAbsolutePath().getParent()).getUsableSpace());
        return new Hdf5Result(target.toAbsolutePath(), provenance, outlines, clock);
    }

    private static void requireWritable(Path target) throws IOException {
        Path folder = target.getParent();
        if (folder == null || Files.isDirectory(target)) {
            throw new IOException(target + " is a folder; a file name is needed");
        }
        if (Files.exists(target) && !Hdf5Result.isOne(target)) {
            throw new IOException(target + " is there and is no result, which alone would be replaced; give another name");
        }
        if (!Files.isDirectory(folder)) {
            throw new IOException("cannot write " + target + ": there is no folder " + folder);
        }
        try {
            Files.delete(Files.createTempFile(folder, ".fascicle", ".part"));
        } catch (IOException e) {
            throw new IOException("cannot write " + target + ": the folder " + folder + " is not writable", e);
        }
    }

    /**
     * {@inheritDoc} A run is kept in memory, as samples and once more while it is written. The frames of an ensemble's members
     * that are under way wait for their turn; they take about three times as much as their numbers.
     */
    @Override
    public List<Problem> check(List<Outline> outlines, int members) {
        double bytes = (members > 1 ? 3 : 2) * underWay(outlines, members) * bytes(outlines);
        long available = Runtime.getRuntime().maxMemory();
        return bytes <= available ? List.of() : List.of(Problem.error("monitors",
                "recording takes " + (long) (bytes / 1e6) + " MB of memory, Java may use " + available / 1_000_000 + " MB",
                "record fewer quantities, a longer period, or give Java more memory (JAVA_OPTS=-Xmx8g)"));
    }

    private static double bytes(List<Outline> outlines) {
        return outlines.stream().mapToDouble(o -> (double) Double.BYTES * o.samples() * (o.labels().size() + 1)).sum();
    }

    /** Members that are not finished at a time, at most: as many as fill a block of the engine, for each core. */
    private static int underWay(List<Outline> outlines, int members) {
        int columns = outlines.stream().mapToInt(outline -> outline.labels().size()).max().orElse(1);
        return Math.min(members, Runtime.getRuntime().availableProcessors() * Math.max(1, LANES / columns));
    }

    /** Finished members wait in one file until another is written. */
    private static double diskBytes(List<Outline> outlines, int members) {
        return (members > 1 ? 2 : 1) * (double) members * bytes(outlines);
    }

    static void requireSpace(Path target, double bytes, long free) throws IOException {
        if (bytes > free) {
            throw new IOException("cannot write " + target + ": " + (long) (bytes / 1e6) + " MB are needed, " + free / 1_000_000
                    + " MB are free; record fewer quantities or a longer period, or write elsewhere (--out)");
        }
    }

    private void requireMemory(List<Outline> outlines, int members) throws IOException {
        for (Problem problem : check(outlines, members)) {
            throw new IOException(problem.message());
        }
    }
}
