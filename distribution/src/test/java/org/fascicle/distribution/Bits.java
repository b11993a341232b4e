package org.fascicle.distribution;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.fascicle.api.data.DataArray;
import org.fascicle.io.hdf5.ResultFile;

/** Results compared by their bits. */
final class Bits {

    private Bits() {
    }

    /** SHA-256 of the doubles of one data set, big-endian, as hex digits. */
    static String sha256(Path result, String dataset) throws IOException {
        double[] values = ResultFile.array(result, dataset).values();
        var bytes = ByteBuffer.allocate(values.length * Double.BYTES);
        bytes.asDoubleBuffer().put(values);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    static DataArray array(Path result, String dataset) throws IOException {
        return ResultFile.array(result, dataset);
    }
}
