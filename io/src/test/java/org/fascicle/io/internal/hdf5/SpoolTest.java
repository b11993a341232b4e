package org.fascicle.io.internal.hdf5;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsPutAwayComesBack() throws IOException {
        try (var spool = new Spool(folder.resolve("x.h5"))) {
            var first = spool.put(new double[] {1, -0.0, Double.NaN});
            var none = spool.put(new double[0]);
            var second = spool.put(new double[] {Double.MIN_VALUE});
            assertArrayEquals(new double[] {Double.MIN_VALUE}, second.read());
            assertArrayEquals(new double[] {1, -0.0, Double.NaN}, first.read());
            assertArrayEquals(new double[0], none.read());
        }
        assertArrayEquals(new String[0], folder.toFile().list());
    }

    /** If the values stayed reachable from what stands for them, nothing would be won: an array is seen to be collected. */
    @Test
    void whatIsPutAwayIsNotKept() throws Exception {
        try (var spool = new Spool(folder.resolve("x.h5"))) {
            double[] values = {1, 2};
            var gone = new WeakReference<>(values);
            Values away = spool.put(values);
            values = null;
            for (int tries = 0; gone.get() != null && tries < 50; tries++) {
                System.gc();
                Thread.sleep(20);
            }
            assertNull(gone.get());
            assertArrayEquals(new double[] {1, 2}, away.read());
        }
    }
}
