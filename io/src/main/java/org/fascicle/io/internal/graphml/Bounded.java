package org.fascicle.io.internal.graphml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.fascicle.api.data.Limit;

/** A stream that fails beyond a number of bytes. */
final class Bounded extends FilterInputStream {

    private final long limit;
    private long read;

    Bounded(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int n = super.read(bytes, offset, length);
        count(Math.max(n, 0));
        return n;
    }

    private void count(int n) throws IOException {
        read += n;
        if (read > limit) {
            throw new IOException("more than " + limit + " bytes; " + Limit.ENTRY_BYTES.wayOut());
        }
    }
}
