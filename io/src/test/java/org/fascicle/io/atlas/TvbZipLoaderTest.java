package org.fascicle.io.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fascicle.api.InputException;
import org.fascicle.api.Problem;
import org.fascicle.api.Settings;
import org.fascicle.api.atlas.Atlas;
import org.fascicle.api.atlas.Hemisphere;
import org.fascicle.api.atlas.Matrix;
import org.fascicle.api.atlas.Vector3;
import org.fascicle.api.data.Limits;
import org.fascicle.api.data.Source;
import org.fascicle.io.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TvbZipLoaderTest {

    private static final String WEIGHTS = "0 1\n2 0\n";
    private static final String CENTRES = "V1 1 2 3\nV2 4 5 6\n";

    @TempDir
    Path folder;

    private Source zip(String... namesAndTexts) throws IOException {
        Path file = folder.resolve("c.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return Source.of(file);
    }

    private static Atlas read(Source source) throws IOException, InputException {
        return new TvbZipLoader().read(source, Settings.none());
    }

    private String refusal(String... namesAndTexts) throws IOException {
        var source = zip(namesAndTexts);
        return assertThrows(InputException.class, () -> read(source)).getMessage();
    }

    @Test
    void rowsAreTargets() throws Exception {
        Matrix weights = read(zip("weights.txt", WEIGHTS)).weights().orElseThrow();
        assertEquals(2, weights.get(1, 0));
    }

    @Test
    void asymmetryIsNoted() throws Exception {
        assertEquals(List.of(Problem.note("weights", "max |W-W'| = 1.0; read as weights[target,source], as TVB writes them")),
                read(zip("weights.txt", WEIGHTS)).remarks());
        assertEquals(List.of(), read(zip("weights.txt", "0 1\n1 0\n")).remarks());
    }

    @Test
    void membersMayLieInAFolder() throws Exception {
        var atlas = read(zip("subject/", "", "subject/weights.txt", WEIGHTS, "subject/centres.txt", CENTRES,
                "__MACOSX/subject/._weights.txt", "x"));
        assertEquals(List.of("V1", "V2"), atlas.parcellation().labels());
        assertEquals(Optional.of(new Vector3(4, 5, 6)), atlas.parcellation().regions().get(1).centre());
    }

    @Test
    void labelsMayBeQuotedOrSeparatedByTabs() throws Exception {
        assertEquals(List.of("Left, V1", "V2"), read(zip("centres.txt", "\"Left, V1\" 1 2 3\nV2 4 5 6\n")).parcellation()
                .labels());
        assertEquals(List.of("Left V1", "V2"), read(zip("centers.txt", "Left V1\t1\t2\t3\nV2\t4\t5\t6\n")).parcellation()
                .labels());
    }

    @Test
    void labelsAloneAreEnough() throws Exception {
        assertEquals(Optional.empty(), read(zip("centres.txt", "V1\nV2\n")).parcellation().regions().get(0).centre());
    }

    @Test
    void whatIsMissingIsNotGuessed() throws Exception {
        var atlas = read(zip("weights.txt", WEIGHTS));
        assertEquals(List.of("0", "1"), atlas.parcellation().labels());
        assertEquals(Hemisphere.UNKNOWN, atlas.parcellation().regions().get(0).hemisphere());
        assertEquals(Optional.empty(), atlas.lengthsMm());
        assertFalse(atlas.synthetic());
    }

    @Test
    void hemispheresCorticalAndOrientationsAreRead() throws Exception {
        var regions = read(zip("centres.txt", CENTRES, "hemispheres.txt", "0\n1\n", "cortical.txt", "1\n0\n",
                "average_orientations.txt", "0 0 0.5\n0 0 0\n")).parcellation().regions();
        assertEquals(Hemisphere.LEFT, regions.get(0).hemisphere());
        assertEquals(Hemisphere.RIGHT, regions.get(1).hemisphere());
        assertEquals("yes", regions.get(0).groups().get("cortical"));
        assertEquals(Optional.of(new Vector3(0, 0, 1)), regions.get(0).orientation());
        assertEquals(Optional.empty(), regions.get(1).orientation());
    }

    @Test
    void weightsMustBeSquare() throws IOException {
        assertEquals("c.zip/weights.txt: 2x3; a square matrix is needed (rows = targets, columns = sources)",
                refusal("weights.txt", "0 1 2\n2 0 1\n"));
    }

    @Test
    void allMistakesAreReportedAtOnce() throws IOException {
        assertEquals("""
                c.zip/weights.txt: line 2, column 1: 'x' is no number; numbers are written 1.5e-3, with a point
                c.zip/centres.txt: 1 regions, the other files have 2; all files need the same regions
                c.zip/cortical.txt: 3 regions, the other files have 2; all files need the same regions""",
                refusal("weights.txt", "0 1\nx 0\n", "tract_lengths.txt", "0 1\n1 0\n", "centres.txt", "V1 1 2 3\n",
                        "cortical.txt", "1\n1\n1\n"));
    }

    @Test
    void centresThatAreAllEqualAreNoCentres() throws IOException {
        assertEquals("c.zip/centres.txt: all 2 centres are (0.0, 0.0, 0.0); give real centres, or the labels alone",
                refusal("centres.txt", "V1 0 0 0\nV2 0 0 0\n"));
    }

    @Test
    void labelsMustBeUnique() throws IOException {
        assertEquals("c.zip/centres.txt: label 'V1' occurs twice, again at region 1; labels must be unique",
                refusal("centres.txt", "V1 1 2 3\nV1 4 5 6\n"));
    }

    @Test
    void aLineWithoutPointIsNamed() throws IOException {
        assertEquals("c.zip/centres.txt: line 2: 'V2 4 5' is no label with a point; label x y z are needed, in mm",
                refusal("centres.txt", "V1 1 2 3\nV2 4 5\n"));
    }

    @Test
    void anArchiveOfSomethingElseIsRefused() throws IOException {
        assertEquals("c.zip: holds no weights.txt, tract_lengths.txt or centres.txt; is it a TVB connectivity?",
                refusal("a.txt", "1"));
    }

    @Test
    void aMemberThatOccursTwiceIsRefused() throws IOException {
        assertEquals("c.zip/weights.txt: occurs twice in the archive; keep one",
                refusal("a/weights.txt", WEIGHTS, "b/weights.txt", WEIGHTS));
    }

    @Test
    void namesThatLeadOutOfTheArchiveAreRefused() throws IOException {
        assertTrue(refusal("../weights.txt", WEIGHTS).contains("leads out of the archive"));
        assertTrue(refusal("/weights.txt", WEIGHTS).contains("leads out of the archive"));
    }

    @Test
    void unpackedSizeIsBounded() throws IOException {
        var whole = zip("weights.txt", "0 ".repeat(100_000));
        var source = new Source(whole.name(), whole.head(), whole.path(), whole.opener(),
                new Limits(1_000_000, 50_000, 10, 1 << 20));
        assertEquals("c.zip/weights.txt: unpacks to more than 50000 bytes;"
                + " more with JAVA_OPTS=-Dfascicle.limit.entry-bytes=N",
                assertThrows(InputException.class, () -> read(source)).getMessage());
    }

    @Test
    void aTruncatedArchiveIsRefused() throws IOException {
        var random = new Random(1);
        var numbers = IntStream.range(0, 5000).mapToObj(i -> Double.toString(random.nextDouble())).toList();
        zip("weights.txt", String.join(" ", numbers));
        Path file = folder.resolve("c.zip");
        byte[] bytes = Files.readAllBytes(file);
        for (int length : new int[] {bytes.length / 2, bytes.length - 30, 40}) {
            Files.write(file, Arrays.copyOf(bytes, length));
            var source = Source.of(file);
            var message = assertThrows(InputException.class, () -> read(source)).getMessage();
            assertTrue(message.contains("damaged zip file"), message);
        }
    }

    @Test
    void onlyZipsAreRecognised() throws IOException {
        assertTrue(new TvbZipLoader().reads(zip("weights.txt", WEIGHTS)));
        assertFalse(new TvbZipLoader().reads(Source.named("aal90")));
    }

    @Test
    void theRealOneWith76RegionsIsRead() throws Exception {
        var atlas = read(Source.of(Shared.connectome("tvb_connectivity_76.zip")));
        Matrix weights = atlas.weights().orElseThrow();
        assertEquals(76, weights.rows());
        assertEquals("rA1", atlas.parcellation().regions().get(0).label());
        assertEquals(Optional.of(new Vector3(-9.885591, -47.084818, -3.139360)), atlas.parcellation().regions().get(0).centre());
        assertEquals(66, IntStream.range(0, 76).filter(i -> weights.get(i, i) != 0).count());
        assertEquals(2, IntStream.range(0, 76).filter(i -> IntStream.range(0, 76).allMatch(j -> weights.get(i, j) == 0)).count());
        assertEquals(20.33007200, atlas.lengthsMm().orElseThrow().get(0, 1), 1e-12);
        assertEquals(1, atlas.remarks().size());
        assertEquals("yes", atlas.parcellation().regions().get(0).groups().get("cortical"));
    }

    @Test
    void theRealOneWithAColumnOfNoneIsRead() throws Exception {
        var atlas = read(Source.of(Shared.connectome("tvb_connectivity_66.zip")));
        assertEquals(66, atlas.parcellation().size());
        assertEquals("rBSTS", atlas.parcellation().regions().get(0).label());
        assertEquals(61, IntStream.range(0, 66).filter(i -> atlas.weights().orElseThrow().get(i, i) != 0).count());
    }

    @Test
    void theRealOneWithPackedMembersIsRead() throws Exception {
        var atlas = read(Source.of(Shared.connectome("tvb_connectivity_68.zip")));
        assertEquals(68, atlas.parcellation().size());
        assertEquals("r_lateralorbitofrontal", atlas.parcellation().regions().get(0).label());
        assertEquals(Optional.of(new Vector3(55.964199, 86.828723, 26.615948)), atlas.parcellation().regions().get(0).centre());
        assertEquals(68, IntStream.range(0, 68).filter(i -> atlas.weights().orElseThrow().get(i, i) != 0).count());
        assertEquals(List.of(), atlas.remarks());
    }
}
