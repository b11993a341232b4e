package org.fascicle.io.atlas;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fascicle.api.atlas.Connectome;
import org.fascicle.io.internal.atlas.PlainFiles;
import org.fascicle.io.internal.atlas.TvbArchive;
import org.fascicle.io.internal.hdf5.Hdf5ConnectivityWriter;

/**
 * Writes a connectome: .zip and .h5 as The Virtual Brain has them, .npy, .csv and .tsv as matrices in files of their own. Numbers
 * are written so that reading gives the same bits. Each file is written beside its place first, and then renamed.
 */
public final class ConnectomeFile {

    /** Endings of file names that can be written. */
    public static final List<String> FORMATS = List.of(".zip", ".h5", ".npy", ".csv", ".tsv");

    private ConnectomeFile() {
    }

    /**
     * What was written.
     *
     * @param files in order, the one asked for first
     * @param leftOut what the format has no place for
     */
    public record Written(List<Path> files, List<String> leftOut) {
        /** Copies. */
        public Written {
            files = List.copyOf(files);
            leftOut = List.copyOf(leftOut);
        }
    }

    /** Writes one file. */
    @FunctionalInterface
    public interface Content {
        /** Writes to the path, which does not exist. */
        void write(Path file) throws IOException;
    }

    /**
     * Writes; the ending of the name says the format.
     *
     * @param replace whether files that are there already are replaced
     * @throws FileAlreadyExistsException if they are not to be; its file is the first that is there
     * @throws IOException if the ending is unknown, the matrices are too large for the format, or the folder cannot be written
     */
    public static Written write(Connectome connectome, Path target, boolean replace) throws IOException {
        String name = target.getFileName().toString().toLowerCase(Locale.ROOT);
        Map<Path, Content> files = new LinkedHashMap<>();
        List<String> leftOut;
        if (name.endsWith(".zip")) {
            files.put(target, file -> TvbArchive.write(connectome, file));
            leftOut = TvbArchive.leftOut(connectome);
        } else if (name.endsWith(".h5")) {
            files.put(target, file -> Hdf5ConnectivityWriter.write(connectome, file));
            leftOut = List.of();
        } else if (FORMATS.stream().anyMatch(name::endsWith)) {
            files.putAll(PlainFiles.of(connectome, target));
            leftOut = PlainFiles.leftOut(connectome);
        } else {
            throw new IOException("'" + target.getFileName() + "': the format is not known by its ending; known: "
                    + String.join(", ", FORMATS));
        }
        for (Path file : files.keySet()) {
            if (!replace && Files.exists(file)) {
                throw new FileAlreadyExistsException(file.toString());
            }
        }
        for (Map.Entry<Path, Content> entry : files.entrySet()) {
            replace(entry.getKey(), entry.getValue());
        }
        return new Written(new ArrayList<>(files.keySet()), leftOut);
    }

    private static void replace(Path target, Content content) throws IOException {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        Files.deleteIfExists(part);
        try {
            content.write(part);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (RuntimeException e) {
            throw new IOException("cannot write " + target + ": " + e.getMessage(), e);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
