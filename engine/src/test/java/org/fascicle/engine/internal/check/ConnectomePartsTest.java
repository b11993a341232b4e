package org.fascicle.engine.internal.check;

import static org.fascicle.engine.Lab.experiment;
import static org.fascicle.engine.Lab.of;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.fascicle.api.atlas.Connectome;
import org.fascicle.api.atlas.Hemisphere;
import org.fascicle.api.atlas.Matrix;
import org.fascicle.api.atlas.Region;
import org.fascicle.api.atlas.Vector3;
import org.fascicle.api.experiment.ConnectomeSource;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Monitor;
import org.fascicle.api.experiment.Population;
import org.fascicle.api.experiment.Regions;
import org.fascicle.api.experiment.Value;
import org.fascicle.engine.GivenAtlas;
import org.fascicle.engine.Lab;
import org.fascicle.engine.TextArrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Weights, lengths, labels and centres from different files; labels that an atlas asks for. */
class ConnectomePartsTest {

    /** The atlas called given: three regions with sides and networks, weights that must not be taken. */
    private static final GivenAtlas ATLAS = new GivenAtlas(List.of(region("a", Hemisphere.LEFT, "Vis"),
            region("b", Hemisphere.LEFT, "Default"), region("c", Hemisphere.RIGHT, "Vis")), new double[9], Optional.empty());

    @TempDir
    private Path folder;

    private static Region region(String label, Hemisphere side, String network) {
        return new Region(label, side, Optional.of(new Vector3(9, 9, 9)), Optional.empty(), Map.of("network", network));
    }

    private ConnectomeSource.Builder weights() {
        return ConnectomeSource.builder().weights(TextArrays.write(folder, "w", new double[] {0, 1, 2, 3, 0, 4, 5, 6, 0}, 3, 3))
                .orientation("target-source");
    }

    private Value labels(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("labels.txt"), text);
        return new Value.FromFile(file, Optional.empty(), OptionalInt.empty(), "");
    }

    private static Experiment.Builder on(ConnectomeSource.Builder source) {
        return experiment(1, 5).connectome(source.build()).add(Population.of("p", "leak", new Regions.All()))
                .add(Monitor.raw("m", of("p", "x")));
    }

    private static Connectome loaded(ConnectomeSource.Builder source) {
        return Lab.with(ATLAS).plan(on(source)).provenance().connectome().orElseThrow();
    }

    private static String error(ConnectomeSource.Builder source) {
        List<String> errors = Lab.with(ATLAS).errors(on(source));
        assertEquals(1, errors.size(), errors.toString());
        return errors.get(0);
    }

    private static double[] cells(Matrix matrix) {
        var values = new double[matrix.rows() * matrix.columns()];
        matrix.forEach((i, j, value) -> values[i * matrix.columns() + j] = value);
        return values;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"'a\nb\nc\n'", "'a,b,c\n'", "'a\tb\tc'", "'# comment\na\n\nb\nc'", "'0,a\n1,b\n2,c'",
        "'1\ta\n2\tb\n3\tc\n'", "'a 1 2 3\nb 4 5 6\nc 7 8 9\n'", "'\"a\"\n\"b\"\n\"c\"'", "'label\na\nb\nc'", "'\ufeffa\nb\nc'"})
    void labelsAreReadAsPeopleKeepThem(String text) throws Exception {
        assertEquals(List.of("a", "b", "c"), loaded(weights().labels(labels(text))).parcellation().labels());
    }

    @Test
    void labelsMayHaveBlanks() throws Exception {
        assertEquals(List.of("left a", "left b", "right c"),
                loaded(weights().labels(labels("left a\nleft b\nright c"))).parcellation().labels());
    }

    @Test
    void lengthsMayBeTheDistancesOfCentres() {
        var source = weights().centres(TextArrays.write(folder, "xyz", new double[] {0, 0, 0, 3, 4, 0, 0, 0, 12}, 3, 3))
                .lengths(Value.of("from-centres"));
        assertArrayEquals(new double[] {0, 5, 12, 5, 0, 13, 12, 13, 0}, cells(loaded(source).lengthsMm().orElseThrow()));
        assertEquals("connectome.lengths: 3 of 3 regions have no centre; "
                + "lengths: from-centres needs centres: {file: …}, or a source that has them",
                error(weights().lengths(Value.of("from-centres"))));
    }

    @Test
    void centresThatAreAllEqualAreRefused() {
        assertEquals("connectome.centres: all 3 centres are (0.0, 0.0, 0.0); give real centres, or leave them out",
                error(weights().centres(TextArrays.write(folder, "xyz", new double[9], 3, 3))));
        assertTrue(error(weights().centres(TextArrays.write(folder, "xy", new double[6], 3, 2)))
                .startsWith("connectome.centres: centres: 3x2 in xy.cells; 3x3 are needed"));
    }

    @Test
    void labelsOfAFileAreThoseOfItsAtlas() throws Exception {
        var connectome = loaded(weights().atlas("given").labels(labels("a\nb\nc")));
        assertEquals("given", connectome.parcellation().name());
        assertEquals(Hemisphere.RIGHT, connectome.parcellation().regions().get(2).hemisphere());
        assertEquals("Default", connectome.parcellation().regions().get(1).groups().get("network"));
        assertEquals(Optional.empty(), connectome.parcellation().regions().get(0).centre(), "the file has no centres");
        assertArrayEquals(new double[] {0, 1, 2, 3, 0, 4, 5, 6, 0}, cells(connectome.weights()));
    }

    @Test
    void aFileWithoutLabelsGetsThemFromItsAtlas() {
        assertEquals(List.of("a", "b", "c"), loaded(weights().atlas("given")).parcellation().labels());
        assertEquals(List.of("connectome.atlas: labels are those of given, in its order: the file has none"),
                Lab.with(ATLAS).problems(on(weights().atlas("given"))));
    }

    @Test
    void anotherOrderIsRefusedWithTheWayOut() throws Exception {
        assertEquals("connectome.labels: row 1 is 'c' in the file but 'b' in atlas given; 2 rows differ; use reorder: by-label",
                error(weights().atlas("given").labels(labels("a\nc\nb"))));
        assertEquals("connectome.labels: row 2 is 'd' in the file but 'c' in atlas given; "
                + "the file has labels that the atlas has not; leave atlas: out, or correct them",
                error(weights().atlas("given").labels(labels("a\nb\nd"))));
    }

    @Test
    void regionsArePutIntoTheOrderOfTheAtlasOnRequest() throws Exception {
        var connectome = loaded(weights().atlas("given").labels(labels("c\na\nb")).reorderByLabel(true)
                .centres(TextArrays.write(folder, "xyz", new double[] {3, 3, 3, 1, 1, 1, 2, 2, 2}, 3, 3))
                .lengths(TextArrays.write(folder, "l", new double[] {0, 10, 20, 30, 0, 40, 50, 60, 0}, 3, 3)));
        assertEquals(List.of("a", "b", "c"), connectome.parcellation().labels());
        assertArrayEquals(new double[] {0, 4, 3, 6, 0, 5, 1, 2, 0}, cells(connectome.weights()));
        assertArrayEquals(new double[] {0, 40, 30, 60, 0, 50, 10, 20, 0}, cells(connectome.lengthsMm().orElseThrow()));
        assertEquals(Optional.of(new Vector3(1, 1, 1)), connectome.parcellation().regions().get(0).centre());
    }

    @Test
    void labelsThatAreMissingAreNamed() throws Exception {
        assertEquals("connectome.labels: the file has no 'b' of atlas given, but 'bb'; did you mean 'b'?",
                error(weights().atlas("given").labels(labels("c\na\nbb")).reorderByLabel(true)));
    }

    @Test
    void theNumberOfRegionsIsThatOfTheAtlas() {
        assertEquals("connectome.atlas: 2 regions in the file but 3 in atlas given; name the atlas they are in",
                error(ConnectomeSource.builder().atlas("given").orientation("target-source")
                        .weights(TextArrays.write(folder, "two", new double[] {0, 1, 1, 0}, 2, 2))));
    }

    @Test
    void reorderNeedsAnAtlas() {
        assertEquals("connectome.reorder: reorder: by-label without an atlas beside a file; say atlas: NAME",
                error(weights().reorderByLabel(true)));
    }

    @Test
    void aLoaderAloneMakesAConnectomeUp() {
        assertEquals(3, loaded(ConnectomeSource.builder().loader("given")).parcellation().size());
    }
}
