package org.fascicle.io.internal.array;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.fascicle.api.InputException;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.data.Limit;
import org.fascicle.api.data.Limits;

/**
 * The bytes of a .npy file: magic, version, length of the header, header, values. Format: NumPy Enhancement Proposal 1,
 * https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html.
 */
public final class Npy {

    /** The first six bytes. */
    public static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

    private static final int HEADER = 1 << 16;
    private static final int CHUNK = 1 << 16;

    private Npy() {
    }

    /**
     * Reads one array, row-major.
     *
     * @throws InputException if it is damaged, too large, or no array of numbers
     */
    public static DataArray read(String name, InputStream in, Limits limits) throws IOException, InputException {
        var header = NpyHeader.parse(name, header(name, in));
        long cells = header.cells();
        if (cells > limits.cells()) {
            throw new InputException(name, "declares " + header.shape() + " = " + cells + " cells",
                    Limit.CELLS.rule(limits.cells()));
        }
        var values = values(name, in, header, (int) cells);
        return DataArray.of(name, "", header.fortran() ? ColumnMajor.toRowMajor(values, header.lengths()) : values,
                header.lengths());
    }

    private static String header(String name, InputStream in) throws IOException, InputException {
        byte[] start = in.readNBytes(10);
        if (start.length < 10 || !Arrays.equals(start, 0, 6, MAGIC, 0, 6)) {
            throw new InputException(name, "is no .npy file", "");
        }
        long length = (start[8] & 0xff) | (start[9] & 0xff) << 8;
        if (start[6] > 1) {
            byte[] more = in.readNBytes(2);
            length |= more.length < 2 ? Long.MAX_VALUE : (more[0] & 0xffL) << 16 | (more[1] & 0xffL) << 24;
        }
        byte[] text = length > HEADER ? new byte[0] : in.readNBytes((int) length);
        if (text.length < length) {
            throw new InputException(name, "header of " + length + " bytes, " + text.length + " follow", "file truncated?");
        }
        return new String(text, StandardCharsets.UTF_8);
    }

    private static double[] values(String name, InputStream in, NpyHeader header, int cells) throws IOException, InputException {
        var values = new double[cells];
        int width = header.type().width();
        long declared = (long) cells * width;
        long read = 0;
        for (int at = 0; at < cells;) {
            int n = Math.min(CHUNK, cells - at);
            byte[] bytes = in.readNBytes(n * width);
            read += bytes.length;
            if (bytes.length < n * width) {
                throw new InputException(name, "header declares " + declared + " bytes, " + read + " follow", "file truncated?");
            }
            header.type().decode(ByteBuffer.wrap(bytes), values, at, n);
            at += n;
        }
        return values;
    }
}
