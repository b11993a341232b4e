package org.fascicle.io.hdf5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jhdf.HdfFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.fascicle.io.hdf5.ResultFile.Content;
import org.fascicle.io.hdf5.ResultFile.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFileTest {

    @TempDir
    Path folder;

    @Test
    void itListsGroupsAndDataSetsWithShapeUnitAndRange() throws IOException {
        Path file = folder.resolve("a.h5");
        try (var hdf = HdfFile.write(file)) {
            hdf.putAttribute("status", "complete");
            var group = hdf.putGroup("g");
            group.putDataset("x", new double[][] {{1, Double.NaN}, {-3, 5}}).putAttribute("units", "nA");
            group.putDataset("n", new int[] {1, 2});
            hdf.putDataset("words", new String[] {"one", "two"});
            hdf.putDataset("scalar", 2.5);
        }
        var read = ResultFile.open(file);
        assertEquals("complete", read.attributes().get("status"));
        var x = item(read, "/g/x");
        assertEquals("2x2", x.shape());
        assertEquals("nA", x.unit());
        assertEquals(new Content.Numbers(-3, 1, 5, 1), x.content());
        assertEquals(new Content.Numbers(1, 1.5, 2, 0), item(read, "/g/n").content());
        assertEquals(new Content.Texts("one"), item(read, "/words").content());
        assertEquals("scalar", item(read, "/scalar").shape());
        assertEquals(new Content.Children(), item(read, "/g").content());
    }

    @Test
    void everyGroupIsInAlphabeticalOrder() throws IOException {
        Path file = folder.resolve("order.h5");
        try (var hdf = HdfFile.write(file)) {
            var parameters = hdf.putGroup("parameters");
            for (String name : List.of("tau_e", "J_i", "w_e", "a_e", "I_0", "b_e", "A_e", "gamma")) {
                parameters.putDataset(name, 1.0);
            }
            hdf.putGroup("monitors").putGroup("bold").putDataset("time", 0.0);
        }
        assertEquals(List.of("/monitors", "/monitors/bold", "/monitors/bold/time", "/parameters", "/parameters/A_e",
                "/parameters/a_e", "/parameters/b_e", "/parameters/gamma", "/parameters/I_0", "/parameters/J_i",
                "/parameters/tau_e", "/parameters/w_e"), ResultFile.open(file).items().stream().map(Item::path).toList());
    }

    private static ResultFile.Item item(ResultFile file, String path) {
        return file.items().stream().filter(i -> i.path().equals(path)).findFirst().orElseThrow();
    }

    @Test
    void textIsNoHdf5() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "hello");
        var refused = assertThrows(IOException.class, () -> ResultFile.open(file));
        assertTrue(refused.getMessage().contains("is no HDF5 file"), refused.getMessage());
    }

    @Test
    void aTruncatedFileIsRefused() throws IOException {
        Path file = folder.resolve("a.h5");
        try (var hdf = HdfFile.write(file)) {
            hdf.putDataset("x", new double[100_000]);
        }
        var bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, 5000));
        assertTrue(assertThrows(IOException.class, () -> ResultFile.open(file)).getMessage()
                .endsWith("a.h5: header declares " + bytes.length + " bytes, 5000 are there; file truncated?"));
    }

    @Test
    void aMissingFileIsNamed() {
        assertTrue(assertThrows(IOException.class, () -> ResultFile.open(folder.resolve("b.h5"))).getMessage()
                .contains("b.h5: no such file"));
    }
}
