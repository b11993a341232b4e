package org.fascicle.io.atlas;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fascicle.api.InputException;
import org.fascicle.api.Settings;
import org.fascicle.api.atlas.Atlas;
import org.fascicle.api.atlas.DenseMatrix;
import org.fascicle.api.data.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableLoaderTest {

    @TempDir
    Path folder;

    private Atlas read(String name, String text) throws Exception {
        return new TableLoader().read(Source.of(Files.writeString(folder.resolve(name), text)), Settings.none());
    }

    private String refusal(String name, String text) {
        return assertThrows(InputException.class, () -> read(name, text)).getMessage();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "a.tsv | 'V1\tV2\n0\t1\n2\t0\n'", "a.tsv | '\tV1\tV2\nV1\t0\t1\nV2\t2\t0\n'", "a.tsv | 'V1\t0\t1\nV2\t2\t0\n'",
        "a.csv | 'region,V1,V2\nV1,0,1\nV2,2,0\n'", "a.csv | '\"V1\",\"V2\"\n0,1\n2,0\n'", "a.txt | 'V1 0 1\nV2 2 0\n'"})
    void namesOfRowsOrColumnsAreLabels(String name, String text) throws Exception {
        var atlas = read(name, text);
        assertEquals(List.of("V1", "V2"), atlas.parcellation().labels());
        assertArrayEquals(new double[] {0, 1, 2, 0}, ((DenseMatrix) atlas.weights().orElseThrow()).values());
    }

    @Test
    void withoutNamesRegionsAreNumbered() throws Exception {
        assertEquals(List.of("0", "1"), read("a.csv", "0,1\n2,0\n").parcellation().labels());
    }

    @Test
    void rowsAndColumnsThatDisagreeAreRefused() {
        assertEquals("a.tsv: row 1 is 'V2', column 1 is 'V3'; rows and columns need the same labels in the same order",
                refusal("a.tsv", "\tV1\tV3\nV1\t0\t1\nV2\t2\t0\n"));
    }

    @Test
    void aTableThatIsNotSquareIsRefused() {
        assertEquals("a.tsv/weights: 2x3; a square matrix is needed (rows = targets, columns = sources)",
                refusal("a.tsv", "V1\tV2\tV3\n0\t1\t2\n2\t0\t1\n"));
    }

    @Test
    void labelsAreUnique() {
        assertEquals("a.tsv/labels: label 'V1' occurs twice, again at region 1; labels must be unique",
                refusal("a.tsv", "V1\tV1\n0\t1\n2\t0\n"));
    }

    @Test
    void whatIsNoNumberIsNamedWithItsPlaceInTheFile() {
        assertEquals("a.csv: line 3, column 2: 'x' is no number; numbers are written 1.5e-3, with a point",
                refusal("a.csv", "region,V1,V2\nV1,0,1\nV2,x,0\n"));
    }
}
