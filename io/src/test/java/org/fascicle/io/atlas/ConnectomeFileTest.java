package org.fascicle.io.atlas;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fascicle.api.AtlasLoader;
import org.fascicle.api.Settings;
import org.fascicle.api.atlas.Atlas;
import org.fascicle.api.atlas.Connectome;
import org.fascicle.api.atlas.DenseMatrix;
import org.fascicle.api.atlas.Hemisphere;
import org.fascicle.api.atlas.Matrix;
import org.fascicle.api.atlas.Parcellation;
import org.fascicle.api.atlas.Region;
import org.fascicle.api.atlas.SparseMatrix;
import org.fascicle.api.atlas.Vector3;
import org.fascicle.api.data.Source;
import org.fascicle.io.array.NpyReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectomeFileTest {

    /** Numbers that are hard to write: subnormal, the smallest above 1, huge, minus zero. */
    private static final double[] HARD = {0, Double.MIN_VALUE, Math.nextUp(1.0), 1e300, -0.0, 0.1, 1.0 / 3,
        12345678901234567.0, 7};

    @TempDir
    private Path folder;

    private static Region region(String label, Hemisphere side, double x) {
        return new Region(label, side, Optional.of(new Vector3(x, 1.0 / 3, -x)), Optional.of(new Vector3(0, 0, 1)),
                Map.of("cortical", "yes", "lobe", "frontal"));
    }

    private static Connectome connectome() {
        var regions = List.of(region("left V1", Hemisphere.LEFT, 0.1), region("a,b", Hemisphere.RIGHT, 0.2),
                region("Größe", Hemisphere.RIGHT, 0.3));
        var matrix = new DenseMatrix(3, 3, HARD);
        return new Connectome(new Parcellation("mine", regions), matrix, Optional.of(matrix), false);
    }

    private Atlas back(AtlasLoader loader, String name) throws Exception {
        return loader.read(Source.of(folder.resolve(name)), Settings.none());
    }

    private static double[] cells(Matrix matrix) {
        return ((DenseMatrix) matrix).values();
    }

    @Test
    void aZipKeepsWhatTheVirtualBrainKnows() throws Exception {
        var written = ConnectomeFile.write(connectome(), folder.resolve("c.zip"), false);
        var atlas = back(new TvbZipLoader(), "c.zip");
        assertArrayEquals(HARD, cells(atlas.weights().orElseThrow()));
        assertArrayEquals(HARD, cells(atlas.lengthsMm().orElseThrow()));
        var expected = connectome().parcellation().regions();
        var found = atlas.parcellation().regions();
        assertEquals(expected.stream().map(Region::label).toList(), found.stream().map(Region::label).toList());
        assertEquals(expected.stream().map(Region::centre).toList(), found.stream().map(Region::centre).toList());
        assertEquals(expected.stream().map(Region::hemisphere).toList(), found.stream().map(Region::hemisphere).toList());
        assertEquals(Map.of("cortical", "yes"), found.get(0).groups());
        assertEquals(List.of("lobe", "name of the parcellation (mine)"), written.leftOut());
    }

    @Test
    void anH5KeepsEverything() throws Exception {
        var written = ConnectomeFile.write(connectome(), folder.resolve("c.h5"), false);
        var atlas = back(new TvbH5Loader(), "c.h5");
        assertArrayEquals(HARD, cells(atlas.weights().orElseThrow()));
        assertArrayEquals(HARD, cells(atlas.lengthsMm().orElseThrow()));
        assertEquals(connectome().parcellation(), atlas.parcellation());
        assertEquals(List.of(), written.leftOut());
    }

    @Test
    void plainFilesKeepMatricesAndLabels() throws Exception {
        var written = ConnectomeFile.write(connectome(), folder.resolve("c.npy"), false);
        assertEquals(List.of("c.npy", "c-lengths.npy", "c-centres.npy", "c-labels.txt"),
                written.files().stream().map(file -> file.getFileName().toString()).toList());
        assertArrayEquals(HARD, new NpyReader().read(Source.of(folder.resolve("c.npy")), Optional.empty()).values());
        assertEquals("left V1\na,b\nGröße\n", Files.readString(folder.resolve("c-labels.txt")));
        ConnectomeFile.write(connectome(), folder.resolve("c.csv"), false);
        var table = back(new TableLoader(), "c.csv");
        assertArrayEquals(HARD, cells(table.weights().orElseThrow()));
        assertEquals(connectome().parcellation().labels(), table.parcellation().labels());
        assertEquals(List.of("hemispheres", "orientations", "cortical", "lobe", "name of the parcellation (mine)"),
                written.leftOut());
    }

    @Test
    void theSameConnectomeGivesTheSameBytes() throws Exception {
        for (String format : ConnectomeFile.FORMATS) {
            ConnectomeFile.write(connectome(), folder.resolve("a" + format), false);
            ConnectomeFile.write(connectome(), folder.resolve("b" + format), false);
            assertEquals(-1, Files.mismatch(folder.resolve("a" + format), folder.resolve("b" + format)), format);
        }
    }

    @Test
    void whatIsThereIsReplacedOnlyWhenAsked() throws Exception {
        Path lengths = folder.resolve("c-lengths.csv");
        Files.writeString(lengths, "mine");
        String there = assertThrows(FileAlreadyExistsException.class,
                () -> ConnectomeFile.write(connectome(), folder.resolve("c.csv"), false)).getFile();
        assertEquals(lengths.toString(), there);
        assertEquals("mine", Files.readString(lengths));
        assertFalse(Files.exists(folder.resolve("c.csv")), "half of it");
        ConnectomeFile.write(connectome(), folder.resolve("c.csv"), true);
        assertTrue(Files.size(lengths) > 10);
    }

    @Test
    void whatCannotBeWrittenLeavesNothing() throws Exception {
        assertTrue(assertThrows(IOException.class, () -> ConnectomeFile.write(connectome(), folder.resolve("c.xls"), false))
                .getMessage().contains("known: .zip, .h5, .npy, .csv, .tsv"));
        int n = 9000;
        var regions = IntStream.range(0, n).mapToObj(i -> Region.labelled("r" + i)).toList();
        var sparse = new SparseMatrix(n, n, new int[n + 1], new int[0], new double[0]);
        var large = new Connectome(new Parcellation("", regions), sparse, Optional.empty(), false);
        assertTrue(assertThrows(IOException.class, () -> ConnectomeFile.write(large, folder.resolve("c.h5"), false)).getMessage()
                .contains("81000000 cells"));
        try (var files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }
}
