package org.fascicle.io.internal.matlab;

import java.nio.ByteBuffer;
import us.hebi.matlab.mat.format.BufferAllocator;

/** Memory for the buffers of one file: what a damaged header asks for beyond the limit is refused before it is taken. */
final class Allowance implements BufferAllocator {

    private long left;

    Allowance(long bytes) {
        left = bytes;
    }

    @Override
    public ByteBuffer allocate(int bytes) {
        left -= bytes;
        if (bytes < 0 || left < 0) {
            throw new TooLarge(bytes);
        }
        return ByteBuffer.allocate(bytes);
    }

    @Override
    public void release(ByteBuffer buffer) {
        // Collected as garbage.
    }

    /** More than the limit. */
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLarge(int bytes) {
            super("an array of " + Integer.toUnsignedString(bytes) + " bytes");
        }
    }
}
