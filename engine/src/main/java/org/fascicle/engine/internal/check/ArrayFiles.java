package org.fascicle.engine.internal.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fascicle.api.ArrayReader;
import org.fascicle.api.InputException;
import org.fascicle.api.data.Axis;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.data.Source;
import org.fascicle.api.experiment.Value;
import org.fascicle.api.run.Provenance.InputFile;
import org.fascicle.engine.Kind;
import org.fascicle.engine.Plugin;

/** Reads the files an experiment names, through the installed readers, and remembers their digests. */
final class ArrayFiles {

    private static final long MOST_LABEL_BYTES = 4L << 20;

    private final Context context;
    private final Map<String, String> digests;

    ArrayFiles(Context context) {
        this.context = context;
        this.digests = context.stock().digests();
    }

    /** Opens a file as a source and takes its digest; reports what cannot be read. */
    Optional<Source> source(Path file, String path) {
        try {
            if (Files.isDirectory(file)) {
                context.problems().error(path, file + " is a folder", "a file is needed");
                return Optional.empty();
            }
            digests.put(file.toString(), digest(file));
            return Optional.of(Source.of(file));
        } catch (NoSuchFileException e) {
            context.problems().error(path, "file " + file + " does not exist",
                    "paths are relative to the experiment file; check the spelling");
        } catch (IOException e) {
            context.problems().error(path, "file " + file + " cannot be read: " + e.getMessage(), "check its permissions");
        }
        return Optional.empty();
    }

    /** Reads an array, taking the row that was asked for. */
    Optional<DataArray> read(Value.FromFile value, String path) {
        return context.stock().once(Question.of("array", path, value), context.problems(), () ->
                source(value.file(), path).flatMap(source -> read(source, value, path))
                        .flatMap(array -> row(array, value, path)));
    }

    private Optional<DataArray> read(Source source, Value.FromFile value, String path) {
        for (Plugin plugin : context.installed(Kind.READER)) {
            ArrayReader reader = (ArrayReader) plugin.service();
            if (recognises(reader, source)) {
                context.use(plugin);
                return read(reader, source, value.variable(), path);
            }
        }
        String known = context.installed(Kind.READER).stream().map(Plugin::id).collect(Collectors.joining(", "));
        context.problems().error(path, "no installed reader recognises " + source.name(), "known formats: " + known);
        return Optional.empty();
    }

    /** A reader that fails does not recognise it. */
    private static boolean recognises(ArrayReader reader, Source source) {
        try {
            return reader.reads(source);
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Readers may throw anything on damaged files: it is caught here, and the file is named. */
    private Optional<DataArray> read(ArrayReader reader, Source source, Optional<String> variable, String path) {
        try {
            return Optional.of(reader.read(source, variable));
        } catch (InputException e) {
            context.problems().addAll(path, e);
        } catch (IOException | RuntimeException e) {
            context.problems().error(path, source.name() + " cannot be read: " + e.getMessage(), "is the file damaged?");
        }
        return Optional.empty();
    }

    private Optional<DataArray> row(DataArray array, Value.FromFile value, String path) {
        if (value.row().isEmpty()) {
            return Optional.of(array);
        }
        int row = value.row().getAsInt();
        if (array.rank() != 2 || row < 0 || row >= array.length(0)) {
            context.problems().error(path, "row %d of %s, which is %s".formatted(row, value.file().getFileName(), array.shape()),
                    "rows count from 0");
            return Optional.empty();
        }
        int n = array.length(1);
        var values = Arrays.copyOfRange(array.values(), row * n, (row + 1) * n);
        return Optional.of(new DataArray(array.name(), array.unit(), List.of(Axis.plain("region", n)), values));
    }

    /** Reads lines of text, e.g. labels. */
    Optional<List<String>> lines(Path file, String path) {
        return source(file, path).flatMap(source -> {
            try (InputStream in = source.open()) {
                byte[] bytes = in.readNBytes((int) MOST_LABEL_BYTES);
                return Optional.of(new String(bytes, StandardCharsets.UTF_8).lines().map(String::strip).filter(l -> !l.isEmpty())
                        .toList());
            } catch (IOException e) {
                context.problems().error(path, source.name() + " cannot be read: " + e.getMessage(), "check its permissions");
                return Optional.empty();
            }
        });
    }

    /** Every file that was read, with its digest. */
    List<InputFile> inputs() {
        return digests.entrySet().stream().map(e -> new InputFile(e.getKey(), e.getValue())).toList();
    }

    private static String digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
