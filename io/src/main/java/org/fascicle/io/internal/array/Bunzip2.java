package org.fascicle.io.internal.array;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.fascicle.api.data.Limit;

/**
 * Unpacks bzip2 (Huffman codes over move-to-front over the Burrows-Wheeler transform of run lengths), so that archives whose
 * members are .txt.bz2 need no library. Checks the check sum of every block.
 */
public final class Bunzip2 {

    private static final long BLOCK = 0x314159265359L;
    private static final long END = 0x177245385090L;
    private static final int LEVEL = 100_000;
    private static final int RUN = 4;

    private final BitStream bits;
    private final long limit;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int sum;

    private Bunzip2(InputStream in, long limit) {
        this.bits = new BitStream(in);
        this.limit = limit;
    }

    /**
     * All unpacked bytes.
     *
     * @throws IOException if they are damaged or more than {@code limit}
     */
    public static byte[] unpack(InputStream in, long limit) throws IOException {
        try {
            return new Bunzip2(in, limit).unpack();
        } catch (ArrayIndexOutOfBoundsException e) {
            throw new ZipException("damaged bzip2 data");
        }
    }

    private byte[] unpack() throws IOException {
        require(bits.bits(24) == 0x425a68, "not bzip2");
        int level = (int) bits.bits(8) - '0';
        require(level >= 1 && level <= 9, "not bzip2");
        for (long mark = bits.bits(48); mark != END; mark = bits.bits(48)) {
            require(mark == BLOCK, "damaged bzip2 data");
            int expected = (int) bits.bits(32);
            require(bits.bit() == 0, "bzip2 data of a version before 0.9.5");
            int origin = (int) bits.bits(24);
            sum = -1;
            write(new Bzip2Block(bits, level * LEVEL).read(), origin);
            require(~sum == expected, "wrong check sum");
        }
        return out.toByteArray();
    }

    /** Undoes the Burrows-Wheeler transform, then the runs: four equal bytes are followed by the number of further ones. */
    private void write(byte[] last, int origin) throws IOException {
        require(origin < last.length, "damaged bzip2 data");
        int[] next = successors(last);
        int at = next[origin];
        int previous = -1;
        int run = 0;
        for (int i = 0; i < last.length; i++, at = next[at]) {
            int b = last[at] & 0xff;
            if (run == RUN) {
                for (int k = 0; k < b; k++) {
                    put(previous);
                }
                run = 0;
                previous = -1;
            } else {
                run = b == previous ? run + 1 : 1;
                previous = b;
                put(b);
            }
        }
    }

    private static int[] successors(byte... last) {
        var start = new int[257];
        for (byte b : last) {
            start[(b & 0xff) + 1]++;
        }
        for (int i = 1; i < start.length; i++) {
            start[i] += start[i - 1];
        }
        var next = new int[last.length];
        for (int i = 0; i < last.length; i++) {
            next[start[last[i] & 0xff]++] = i;
        }
        return next;
    }

    /** CRC-32 with the highest bit first, polynomial 04C11DB7. */
    private void put(int b) throws IOException {
        require(out.size() < limit, "unpacks to more than " + limit + " bytes; " + Limit.ENTRY_BYTES.wayOut());
        out.write(b);
        sum ^= b << 24;
        for (int k = 0; k < 8; k++) {
            sum = sum < 0 ? sum << 1 ^ 0x04c11db7 : sum << 1;
        }
    }

    static void require(boolean good, String otherwise) throws ZipException {
        if (!good) {
            throw new ZipException(otherwise);
        }
    }
}
