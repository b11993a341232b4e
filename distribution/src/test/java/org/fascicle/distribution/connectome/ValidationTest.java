package org.fascicle.distribution.connectome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fascicle.api.Problem;
import org.fascicle.engine.Fascicle;
import org.fascicle.io.experiment.ConnectomeText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One test per case of bad or odd data, with the whole message. */
class ValidationTest {

    private static final Fascicle FASCICLE = Fascicle.load();

    @TempDir
    private Path folder;

    @BeforeEach
    void good() throws IOException {
        text("good.csv", "0,1,2\n1,0,3\n2,3,0\n");
        text("lengths.csv", "0,10,20\n10,0,30\n20,30,0\n");
    }

    private void text(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    /** What is said about a section {@code connectome:}; a level before it unless it is an error. */
    private List<String> said(String yaml) {
        var read = ConnectomeText.read(folder, yaml, List.of());
        assertEquals(List.of(), read.problems());
        var problems = FASCICLE.connectome(read.source().orElseThrow()).problems();
        return problems.stream().map(p -> (p.level() == Problem.Level.ERROR ? "" : p.level() + " ") + p).toList();
    }

    private void assertSaid(String yaml, String... messages) {
        assertEquals(List.of(messages), said(yaml));
    }

    private static String part(String key, String file) {
        return key + ": {file: " + file + "}\n";
    }

    @Test
    void goodDataIsNotCommentedOn() {
        assertSaid(part("weights", "good.csv") + part("lengths", "lengths.csv"));
    }

    @Test
    void notSquare() throws IOException {
        text("oblong.csv", "0,1,2\n1,0,3\n");
        assertSaid(part("weights", "oblong.csv"),
                "connectome.weights: weights: 2x3 in oblong.csv; a square matrix is needed (rows = targets, columns = sources)");
    }

    @Test
    void notANumber() throws IOException {
        text("holes.csv", "V1,V2,V3\n0,nan,inf\n1,0,3\n2,3,0\n");
        assertSaid(part("weights", "holes.csv"),
                "connectome.weights: weights[0,1] (V1 <- V2) is NaN; 2 such cells; finite numbers are needed");
    }

    @Test
    void negativeWeight() throws IOException {
        text("negative.csv", "0,-0.2,2\n-0.2,0,3\n2,3,0\n");
        assertSaid(part("weights", "negative.csv"),
                "connectome.weights: weights[0,1] (0 <- 1) = -0.2; 2 such cells; set allow-negative: true if intended");
        assertSaid(part("weights", "negative.csv") + "allow-negative: true\n");
    }

    @Test
    void negativeLength() throws IOException {
        text("backwards.csv", "0,10,20\n10,0,-5\n20,-5,0\n");
        assertSaid(part("weights", "good.csv") + part("lengths", "backwards.csv"),
                "connectome.lengths: tract_lengths[1,2] (1 <- 2) = -5 mm; 2 such cells; lengths cannot be negative");
    }

    @ParameterizedTest
    @CsvSource({"'weights: {file: lopsided.csv}'", "'source: lopsided.csv'"})
    void asymmetricWithoutOrientation(String yaml) throws IOException {
        text("lopsided.csv", "0,4,2\n1,0,3\n2,3,0\n");
        assertSaid(yaml + "\n", "WARNING connectome.weights: max |W-W'| = 3; read as weights[target,source]; "
                + "set orientation: target-source or source-target");
        assertSaid(yaml + "\norientation: source-target\n");
    }

    @Test
    void selfConnections() throws IOException {
        text("self.csv", "5,1,2\n1,5,3\n2,3,0\n");
        assertSaid(part("weights", "self.csv"),
                "WARNING connectome: 2 self-connections; kept; prepare: [remove-self] drops them");
        assertSaid(part("weights", "self.csv") + "prepare: [remove-self]\n");
    }

    @Test
    void regionWithoutInput() throws IOException {
        text("silent.csv", "V1,V2,V3\n0,0,0\n0,0,3\n0,3,0\n");
        assertSaid(part("weights", "silent.csv") + "prepare: [row]\n",
                "WARNING connectome: region 0 (V1) receives no input; left at 0");
    }

    @Test
    void labelsThatDoNotFit() throws IOException {
        text("two.txt", "V1\nV2\n");
        text("twice.txt", "V1\nV2\nV1\n");
        assertSaid(part("weights", "good.csv") + part("labels", "two.txt"),
                "connectome.labels: 2 labels for 3 regions; one label per line is needed");
        assertSaid(part("weights", "good.csv") + part("labels", "twice.txt"),
                "connectome.labels: label 'V1' occurs twice, again at region 2; labels must be unique");
    }

    @Test
    void labelsInAnotherOrderThanTheAtlas() throws IOException {
        var atlas = ConnectomeText.read(folder, "atlas: dk68\n", List.of()).source().orElseThrow();
        var labels = new ArrayList<>(FASCICLE.connectome(atlas).connectome().orElseThrow().parcellation().labels());
        Collections.swap(labels, 0, 3);
        text("labels.txt", String.join("\n", labels));
        var ring = new StringBuilder();
        for (int i = 0; i < 68; i++) {
            for (int j = 0; j < 68; j++) {
                ring.append(j == 0 ? "" : ",").append(Math.floorMod(i - j, 68) == 1 || Math.floorMod(j - i, 68) == 1 ? 1 : 0);
            }
            ring.append('\n');
        }
        text("ring.csv", ring.toString());
        String yaml = part("weights", "ring.csv") + part("labels", "labels.txt") + "atlas: dk68\n";
        assertSaid(yaml, "connectome.labels: row 0 is 'L_cuneus' in the file but 'L_bankssts' in atlas dk68; 2 rows differ; "
                + "use reorder: by-label");
        assertSaid(yaml + "reorder: by-label\n");
    }

    @Test
    void lengthZeroOfALink() throws IOException {
        text("short.csv", "0,0,20\n0,0,30\n20,30,0\n");
        assertSaid(part("weights", "good.csv") + part("lengths", "short.csv"),
                "WARNING connectome.lengths: 2 connections of length 0: no delay");
    }

    @Test
    void lengthsInMetres() throws IOException {
        text("metres.csv", "0,0.1,0.19\n0.1,0,0.03\n0.19,0.03,0\n");
        assertSaid(part("weights", "good.csv") + part("lengths", "metres.csv"),
                "WARNING connectome.lengths: largest tract length 0.19; metres? mm expected; "
                        + "say lengths: {file: …, unit: m}");
        assertSaid(part("weights", "good.csv") + "lengths: {file: metres.csv, unit: m}\n");
    }

    @Test
    void allCentresEqual() throws IOException {
        text("centres.txt", "V1 0 0 0\nV2 0 0 0\nV3 0 0 0\n");
        assertSaid(part("weights", "good.csv") + part("centres", "centres.txt"),
                "connectome.centres: all 3 centres are (0.0, 0.0, 0.0); give real centres, or leave them out");
    }

    @Test
    void declaredSize() throws IOException {
        Files.write(folder.resolve("in.npy"), npy("<f8", "(1000000, 1000000)", 0));
        assertSaid(part("weights", "in.npy"),
                "connectome.weights: in.npy: declares 1000000x1000000 = 1000000000000 cells; limit 64000000;"
                + " more with JAVA_OPTS=-Dfascicle.limit.cells=N");
    }

    @Test
    void truncated() throws IOException {
        Files.write(folder.resolve("x.npy"), npy("<f8", "(100, 100)", 40));
        assertSaid(part("weights", "x.npy"),
                "connectome.weights: x.npy: header declares 80000 bytes, 40 follow; file truncated?");
    }

    @Test
    void severalArrays() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String name : List.of("SC", "len")) {
                zip.putNextEntry(new ZipEntry(name + ".npy"));
                zip.write(npy("<f8", "(1, 1)", 8));
            }
        }
        Files.write(folder.resolve("c.npz"), bytes.toByteArray());
        assertSaid(part("weights", "c.npz"), "connectome.weights: c.npz: file has SC, len; name one with variable:");
    }

    @Test
    void pickle() throws IOException {
        Files.write(folder.resolve("o.npy"), npy("|O", "(3, 3)", 100));
        assertSaid(part("weights", "o.npy"),
                "connectome.weights: o.npy: holds Python objects (pickle); refused; resave with allow_pickle=False");
    }

    @Test
    void allProblemsAtOnce() throws IOException {
        text("bad.csv", "0,-1,2\nnan,0,3\n2,3,0\n");
        text("lengths.csv", "0,10,20\n10,0,-5\n20,-5,0\n");
        assertEquals(3, said(part("weights", "bad.csv") + part("lengths", "lengths.csv")).stream()
                .filter(message -> !message.startsWith("WARNING")).count());
    }

    @Test
    void aMissingFileIsNamed() {
        List<String> said = said(part("weights", "nowhere.csv"));
        assertTrue(said.size() == 1 && said.get(0).contains("nowhere.csv does not exist"), said.toString());
    }

    private static byte[] npy(String type, String shape, int follow) {
        var header = "\u0093NUMPY\1\0v\0{'descr': '" + type + "', 'fortran_order': False, 'shape': " + shape + ", }";
        var bytes = new byte[128 + follow];
        Arrays.fill(bytes, 0, 128, (byte) ' ');
        System.arraycopy(header.getBytes(StandardCharsets.ISO_8859_1), 0, bytes, 0, header.length());
        bytes[127] = '\n';
        return bytes;
    }
}
