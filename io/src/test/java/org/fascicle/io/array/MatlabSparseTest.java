package org.fascicle.io.array;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.fascicle.api.InputException;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.data.Limits;
import org.fascicle.api.data.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sparse matrices of MATLAB's -v7.3; the file was written by h5py (resources/…/make.py). */
class MatlabSparseTest {

    private static Source source() throws Exception {
        return Source.of(Path.of(MatlabSparseTest.class.getResource("sparse73.mat").toURI()));
    }

    private static DataArray read(String variable) throws Exception {
        return new Hdf5Reader().read(source(), Optional.of(variable));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SC", "S/sc"})
    void theMatrixComesWithAllItsZeros(String variable) throws Exception {
        var matrix = read(variable);
        assertEquals("2x3", matrix.shape());
        assertArrayEquals(new double[] {0, 1.5, 0, -2, 0, 3}, matrix.values());
    }

    @Test
    void truthValuesAndMatricesWithoutCellsAreRead() throws Exception {
        assertArrayEquals(new double[] {0, 1, 0, 1, 0, 1}, read("mask").values());
        assertEquals("2x3", read("empty").shape());
        assertArrayEquals(new double[6], read("empty").values());
    }

    @Test
    void itsPartsAreNoArraysOfTheirOwn() throws Exception {
        String message = assertThrows(InputException.class, () -> new Hdf5Reader().read(source(), Optional.empty())).getMessage();
        assertTrue(message.contains("full") && message.contains("S/sc") && !message.contains("jc"), message);
        assertArrayEquals(new double[] {0, 1, 2, 3, 4, 5}, read("full").values());
    }

    @Test
    void partsThatDoNotFitAreRefused() {
        String message = assertThrows(InputException.class, () -> read("wrong")).getMessage();
        assertEquals("sparse73.mat/wrong: is a damaged sparse matrix: row 1.0 of 1; save it again: save -v7.3, or full(…)",
                message);
    }

    @Test
    void allZerosCountForTheLimit() throws Exception {
        var whole = source();
        var few = new Source(whole.name(), whole.head(), whole.path(), whole.opener(), new Limits(5, 1 << 20, 1, 1));
        assertEquals("sparse73.mat/SC: declares 2x3 cells; limit 5; more with JAVA_OPTS=-Dfascicle.limit.cells=N",
                assertThrows(InputException.class, () -> new Hdf5Reader().read(few, Optional.of("SC"))).getMessage());
    }
}
