package org.fascicle.io.internal.array;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that stops with {@link TooLong} at a line beyond the limit. */
final class BoundedLines extends FilterInputStream {

    private final int limit;
    private int length;

    BoundedLines(InputStream in, int limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b);
        return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int size) throws IOException {
        int n = super.read(bytes, offset, size);
        for (int i = 0; i < n; i++) {
            count(bytes[offset + i]);
        }
        return n;
    }

    private void count(int b) throws TooLong {
        length = b == '\n' ? 0 : length + 1;
        if (length > limit) {
            throw new TooLong();
        }
    }

    /** A line is longer than the limit. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
