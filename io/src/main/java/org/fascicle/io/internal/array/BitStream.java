package org.fascicle.io.internal.array;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Bits of a stream, the highest of each byte first. */
final class BitStream {

    private final InputStream in;
    private int buffer;
    private int left;

    BitStream(InputStream in) {
        this.in = in;
    }

    int bit() throws IOException {
        if (left == 0) {
            buffer = in.read();
            left = 8;
            if (buffer < 0) {
                throw new EOFException("compressed data end too early");
            }
        }
        return buffer >> --left & 1;
    }

    /** The next n bits as a number, n at most 63. */
    long bits(int n) throws IOException {
        long value = 0;
        for (int i = 0; i < n; i++) {
            value = value << 1 | bit();
        }
        return value;
    }
}
