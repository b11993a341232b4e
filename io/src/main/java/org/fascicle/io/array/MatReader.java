package org.fascicle.io.array;

import aQute.bnd.annotation.spi.ServiceProvider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.fascicle.api.ArrayReader;
import org.fascicle.api.Card;
import org.fascicle.api.InputException;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.data.Source;
import org.fascicle.io.internal.hdf5.Superblock;
import org.fascicle.io.internal.matlab.MatFile5;

/**
 * MATLAB's .mat as {@code save -v6} and {@code -v7} write it: numbers of any width, truth values, sparse matrices, fields of
 * structures ({@code variable: S.sc}), and texts (cell arrays of text, matrices of letters). Files of {@code -v7.3} are HDF5 and
 * belong to that reader; those of {@code -v4} are refused. A row or a column is read as a list.
 */
@ServiceProvider(ArrayReader.class)
public final class MatReader implements ArrayReader {

    private static final byte[] MAGIC = "MATLAB 5.0 MAT-file".getBytes(StandardCharsets.US_ASCII);

    @Override
    public Card card() {
        return Card.of("mat", "MATLAB up to -v7 (.mat)");
    }

    @Override
    public boolean reads(Source source) {
        boolean named = source.path().isPresent() && source.name().toLowerCase(Locale.ROOT).endsWith(".mat");
        return source.startsWith(MAGIC) || named && !Superblock.startsHdf5(source);
    }

    @Override
    public DataArray read(Source source, Optional<String> variable) throws IOException, InputException {
        requireVersion5(source);
        try {
            return MatFile5.read(source, variable);
        } catch (NoClassDefFoundError e) {
            throw new InputException(source.name(), "cannot be read: the library mfl-core is not installed",
                    "add it (as bundle: mfl-core-bundle), or save the array as .npy or .csv");
        }
    }

    /** Version 5 begins with a text; version 4 with a number below 5000 in either byte order, so that one of four bytes is 0. */
    private static void requireVersion5(Source source) throws InputException {
        if (source.startsWith(MAGIC)) {
            return;
        }
        byte[] head = source.head();
        boolean old = head.length >= 20 && (head[0] == 0 || head[1] == 0) && (head[2] == 0 || head[3] == 0);
        throw old ? new InputException(source.name(), "is a MATLAB 4 file", "save it again: save -v7")
                : new InputException(source.name(), "is no MATLAB file", "is it damaged? save it again: save -v7");
    }
}
