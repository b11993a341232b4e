package org.fascicle.io.array;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fascicle.api.InputException;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.data.Limits;
import org.fascicle.api.data.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files written by h5py (resources/…/make.py). */
class Hdf5ReaderTest {

    @TempDir
    Path folder;

    private static Source source(String name) throws Exception {
        return Source.of(Path.of(Hdf5ReaderTest.class.getResource(name).toURI()));
    }

    private static DataArray read(String name, String variable) throws Exception {
        return new Hdf5Reader().read(source(name), Optional.of(variable));
    }

    private static String refusal(Source source, Optional<String> variable) {
        return assertThrows(InputException.class, () -> new Hdf5Reader().read(source, variable)).getMessage();
    }

    @ParameterizedTest
    @CsvSource({"plain.h5, connectivity/weights", "plain.h5, /connectivity/weights", "plain.h5, packed", "plain.h5, half",
        "plain.h5, big_endian", "version73.mat, SC"})
    void aDataSetIsFoundByItsPathWithRowsAndColumnsAsTheirAuthorSawThem(String file, String path) throws Exception {
        var array = read(file, path);
        assertEquals("2x3", array.shape());
        assertArrayEquals(new double[] {0, 1, 2, 3, 4, 5}, array.values());
    }

    @Test
    void unitsTruthValuesAndScalarsAreRead() throws Exception {
        assertEquals("1", read("plain.h5", "connectivity/weights").unit());
        assertArrayEquals(new double[] {0, 0, 0, 1, 1, 1}, read("plain.h5", "flags").values());
        assertArrayEquals(new double[] {3.5}, read("plain.h5", "scalar").values());
        assertArrayEquals(new double[] {0, 0, 0, 1, 1, 1}, read("version73.mat", "flags").values());
        assertArrayEquals(new double[] {10, 11, 12, 13, 14, 15}, read("version73.mat", "S/sc").values());
    }

    @Test
    void textsBecomeLabels() throws Exception {
        assertEquals(List.of("V1", "Grün"), read("plain.h5", "names").axes().get(0).labels());
        assertEquals(List.of("V1", "V22"), read("plain.h5", "fixed").axes().get(0).labels());
        assertEquals(List.of("V1", "V22", "x"), read("version73.mat", "names").axes().get(0).labels());
        assertEquals(List.of("ab", "cd"), read("version73.mat", "letters").axes().get(0).labels());
    }

    @Test
    void ofSeveralArraysOneMustBeNamed() throws Exception {
        String message = refusal(source("plain.h5"), Optional.empty());
        assertTrue(message.startsWith("plain.h5: file has ") && message.contains("connectivity/weights")
                && message.endsWith("; name one with variable:"), message);
        assertTrue(refusal(source("plain.h5"), Optional.of("haf")).contains("has no array 'haf'; did you mean 'half'?"));
        assertFalse(refusal(source("version73.mat"), Optional.empty()).contains("#refs#"));
    }

    @Test
    void declaredSizesAreLookedAtBeforeAnythingIsRead() throws Exception {
        var whole = source("plain.h5");
        var few = new Source(whole.name(), whole.head(), whole.path(), whole.opener(), new Limits(5, 1 << 20, 1, 1));
        assertEquals("plain.h5/packed: declares 2x3 cells; limit 5; more with JAVA_OPTS=-Dfascicle.limit.cells=N",
                refusal(few, Optional.of("packed")));
    }

    @Test
    void aFileWithoutPathIsReadFromItsBytes() throws Exception {
        var whole = source("plain.h5");
        var bytes = new Source(whole.name(), whole.head(), Optional.empty(), whole.opener(), whole.limits());
        assertArrayEquals(new double[] {0, 1, 2, 3, 4, 5}, new Hdf5Reader().read(bytes, Optional.of("packed")).values());
    }

    @Test
    void aTruncatedFileIsRefused() throws Exception {
        byte[] bytes = Files.readAllBytes(Path.of(getClass().getResource("plain.h5").toURI()));
        for (int length : new int[] {20, 100, bytes.length / 2, bytes.length - 1}) {
            var cut = Source.of(Files.write(folder.resolve("cut.h5"), Arrays.copyOf(bytes, length)));
            String message = refusal(cut, Optional.of("packed"));
            assertTrue(message.startsWith("cut.h5: "), message);
        }
    }

    @Test
    void onlyHdf5IsRecognised() throws Exception {
        assertTrue(new Hdf5Reader().reads(source("version73.mat")));
        assertFalse(new Hdf5Reader().reads(source("one.mat")));
    }
}
