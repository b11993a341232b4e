package org.fascicle.io.internal.array;

import static org.fascicle.io.internal.array.Bunzip2.require;

import java.io.IOException;
import java.util.Arrays;
import java.util.zip.ZipException;

/** One block of bzip2 data, up to the last column of the Burrows-Wheeler matrix. */
final class Bzip2Block {

    private static final int GROUP = 50;
    private static final int LONGEST = 20;

    private final BitStream bits;
    private final byte[] last;
    private int count;

    Bzip2Block(BitStream bits, int size) {
        this.bits = bits;
        this.last = new byte[size];
    }

    byte[] read() throws IOException {
        byte[] front = symbols();
        int codes = front.length + 2;
        int tables = (int) bits.bits(3);
        require(tables >= 2 && tables <= 6, "damaged bzip2 data");
        int[] selectors = selectors(tables);
        var huffman = new Huffman[tables];
        for (int t = 0; t < tables; t++) {
            huffman[t] = new Huffman(lengths(codes));
        }
        decode(front, selectors, huffman, codes - 1);
        return Arrays.copyOf(last, count);
    }

    /** The bytes that occur, ascending: sixteen flags for sixteen flags each. */
    private byte[] symbols() throws IOException {
        int ranges = (int) bits.bits(16);
        var found = new byte[256];
        int n = 0;
        for (int i = 0; i < 16; i++) {
            int flags = (ranges >> 15 - i & 1) == 1 ? (int) bits.bits(16) : 0;
            for (int j = 0; j < 16; j++) {
                if ((flags >> 15 - j & 1) == 1) {
                    found[n++] = (byte) (16 * i + j);
                }
            }
        }
        return Arrays.copyOf(found, n);
    }

    /** Which table each group of fifty symbols uses: move-to-front, in unary. */
    private int[] selectors(int tables) throws IOException {
        var selectors = new int[(int) bits.bits(15)];
        int[] front = {0, 1, 2, 3, 4, 5};
        for (int i = 0; i < selectors.length; i++) {
            int j = 0;
            while (bits.bit() == 1) {
                require(++j < tables, "damaged bzip2 data");
            }
            int table = front[j];
            System.arraycopy(front, 0, front, 1, j);
            front[0] = table;
            selectors[i] = table;
        }
        return selectors;
    }

    /** Lengths of the codes, each as the difference to the one before. */
    private int[] lengths(int codes) throws IOException {
        var lengths = new int[codes];
        int length = (int) bits.bits(5);
        for (int i = 0; i < codes; i++) {
            while (bits.bit() == 1) {
                length += bits.bit() == 0 ? 1 : -1;
            }
            require(length >= 1 && length <= LONGEST, "damaged bzip2 data");
            lengths[i] = length;
        }
        return lengths;
    }

    /**
     * Symbols 0 and 1 are digits of the length of a run of the front byte (bijective base 2), the others move a byte to the
     * front.
     */
    private void decode(byte[] front, int[] selectors, Huffman[] huffman, int end) throws IOException {
        long run = 0;
        long digit = 1;
        for (int i = 0;; i++) {
            int symbol = huffman[selectors[i / GROUP]].next(bits);
            if (symbol <= 1) {
                run += digit << symbol;
                digit <<= 1;
                require(run <= last.length, "damaged bzip2 data");
                continue;
            }
            Arrays.fill(last, count, count + (int) run, front[0]);
            count += (int) run;
            run = 0;
            digit = 1;
            if (symbol == end) {
                return;
            }
            byte moved = front[symbol - 1];
            System.arraycopy(front, 0, front, 1, symbol - 1);
            front[0] = moved;
            last[count++] = moved;
        }
    }

    /** A canonical Huffman code: shorter codes first, equal lengths in the order of the symbols. */
    private static final class Huffman {

        private final int[] perLength = new int[LONGEST + 1];
        private final int[] ordered;

        Huffman(int... lengths) {
            ordered = new int[lengths.length];
            int n = 0;
            for (int length = 1; length <= LONGEST; length++) {
                for (int symbol = 0; symbol < lengths.length; symbol++) {
                    if (lengths[symbol] == length) {
                        ordered[n++] = symbol;
                        perLength[length]++;
                    }
                }
            }
        }

        int next(BitStream bits) throws IOException {
            int code = 0;
            int first = 0;
            int index = 0;
            for (int length = 1; length <= LONGEST; length++) {
                code = code << 1 | bits.bit();
                if (code - first < perLength[length]) {
                    return ordered[index + code - first];
                }
                index += perLength[length];
                first = first + perLength[length] << 1;
            }
            throw new ZipException("damaged bzip2 data");
        }
    }
}
