package org.fascicle.io.internal.matlab;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fascicle.api.InputException;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.data.Limit;
import org.fascicle.api.data.Source;
import org.fascicle.io.internal.array.Variables;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.types.Array;
import us.hebi.matlab.mat.types.MatFile;
import us.hebi.matlab.mat.types.Sources;
import us.hebi.matlab.mat.types.Struct;

/** The variables of a MATLAB 5 file; fields of a structure are variables called {@code structure.field}. */
public final class MatFile5 {

    private static final int DEPTH = 8;

    private final Source source;
    private final Map<String, Array> numbers = new LinkedHashMap<>();
    private final Map<String, Array> texts = new LinkedHashMap<>();

    private MatFile5(Source source) {
        this.source = source;
    }

    /**
     * Reads one variable; without a name the only one that holds numbers, or else the only one that holds texts.
     *
     * @throws InputException if the file is damaged or too large, or if it has no such variable, or several
     */
    public static DataArray read(Source source, Optional<String> variable) throws IOException, InputException {
        byte[] bytes = bytes(source);
        try {
            var file = new MatFile5(source);
            file.collect(bytes, variable);
            return file.choose(variable);
        } catch (Allowance.TooLarge e) {
            throw new InputException(source.name(), "declares " + e.getMessage(),
                    Limit.ENTRY_BYTES.rule(source.limits().entryBytes()));
        } catch (IOException | RuntimeException e) {
            throw new InputException(source.name(), "is a damaged MATLAB file: " + reason(e), "file truncated?");
        } catch (OutOfMemoryError | StackOverflowError e) {
            throw new InputException(source.name(), "declares more than fits into memory", "is the file damaged?");
        }
    }

    private static String reason(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof EOFException ? "its end is missing" : cause.getMessage() == null ? cause.toString()
                : cause.getMessage();
    }

    /** Of a named variable only its structure is unpacked, of the others nothing. Closing the file would take its arrays away. */
    private void collect(byte[] bytes, Optional<String> variable) throws IOException, InputException {
        String outer = variable.map(name -> name.contains(".") ? name.substring(0, name.indexOf('.')) : name).orElse("");
        var names = new ArrayList<String>();
        var reader = Mat5.newReader(Sources.wrap(bytes)).disableSubsystemProcessing()
                .setBufferAllocator(new Allowance(source.limits().entryBytes()))
                .setEntryFilter(entry -> names.add(entry.getName()) && (outer.isEmpty() || outer.equals(entry.getName())));
        for (MatFile.Entry entry : reader.readMat().getEntries()) {
            add(entry.getName(), entry.getValue(), 0);
        }
        if (!outer.isEmpty() && !names.contains(outer)) {
            Variables.choose(source, names, Optional.of(outer));
        }
    }

    private static byte[] bytes(Source source) throws IOException, InputException {
        long limit = source.limits().entryBytes();
        try (InputStream in = source.open()) {
            byte[] bytes = in.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE - 8));
            if (bytes.length > limit) {
                throw new InputException(source.name(), "has more than " + limit + " bytes",
                        "save it with -v7.3, or " + Limit.ENTRY_BYTES.wayOut());
            }
            return bytes;
        }
    }

    private void add(String name, Array array, int depth) {
        if (array instanceof Struct struct && struct.getNumElements() == 1 && depth < DEPTH) {
            struct.getFieldNames().forEach(field -> add(name + "." + field, struct.<Array>get(field), depth + 1));
        } else if (MatArrays.isNumeric(array)) {
            numbers.put(name, array);
        } else if (MatArrays.isText(array)) {
            texts.put(name, array);
        }
    }

    private DataArray choose(Optional<String> variable) throws InputException {
        var all = new LinkedHashMap<>(numbers);
        if (variable.isPresent() || numbers.isEmpty()) {
            all.putAll(texts);
        }
        String chosen = Variables.choose(source, List.copyOf(all.keySet()), variable);
        return MatArrays.read(source.name() + "/" + chosen, all.get(chosen), source.limits());
    }
}
