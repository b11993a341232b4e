package org.fascicle.distribution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fascicle.io.hdf5.ResultFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code fascicle analyze}: prints, compares, writes, and says what is wrong. */
class AnalyzeIT {

    private static final String EXPERIMENT = """
            seed: 3
            duration: 2 s
            dt: 1 ms
            connectome: { loader: ring, regions: 4, neighbours: 1 }
            populations:
              brain: { regions: all, model: hopf, initial: { x: { uniform: [-0.5, 0.5] } } }
            monitors:
              trace: { of: brain.x, period: 5 ms }
              late: { of: brain.x, period: 100 ms }
            analysis:
              fc: { of: trace, type: functional-connectivity }
              fcd: { of: trace, type: fcd, window: 1 s, step: 100 ms }
            """;

    @TempDir
    private static Path folder;

    private final Program fascicle = new Program(folder);

    @BeforeAll
    static void aResult() throws Exception {
        Files.writeString(folder.resolve("e.yaml"), EXPERIMENT);
        var ended = new Program(folder).run("run", "e.yaml");
        assertEquals(0, ended.code(), ended.err());
    }

    private Program.Ended analyze(String... arguments) throws Exception {
        var all = new ArrayList<>(List.of("analyze"));
        all.addAll(List.of(arguments));
        return fascicle.run(all.toArray(String[]::new));
    }

    private static String printed(Program.Ended ended) {
        assertEquals(0, ended.code(), ended.err());
        return ended.out().replaceAll(" +", " ");
    }

    @Test
    void theDynamicsOfTheIssueAreThoseOfTheRunWrittenAndPrinted() throws Exception {
        var ended = analyze("e.h5", "--type", "fcd", "--of", "trace", "--set", "window=1 s", "--set", "step=100ms",
                "-o", "fcd.h5");
        assertTrue(printed(ended).startsWith("functional-connectivity-dynamics of trace: "), ended.out());
        assertTrue(printed(ended).contains("\n fcd 11x11 min "), ended.out());
        Path written = folder.resolve("fcd.h5");
        assertArrayEquals(Bits.array(folder.resolve("e.h5"), "/analysis/fcd/fcd").values(),
                Bits.array(written, "/analysis/fcd/fcd").values());
        assertEquals("e.h5", ResultFile.open(written).attributes().get("source"));
    }

    @Test
    void aFileThatIsThereIsNotReplacedUnlessItIsSaid() throws Exception {
        Files.writeString(folder.resolve("there.h5"), "mine");
        var refused = analyze("e.h5", "--type", "fc", "--of", "trace", "-o", "there.h5");
        assertRefused(refused, "-o there.h5 exists; --force replaces it");
        assertEquals("mine", Files.readString(folder.resolve("there.h5")));
        assertEquals(0, analyze("e.h5", "--type", "fc", "--of", "trace", "-o", "there.h5", "--force").code());
        assertEquals("4x4", Bits.array(folder.resolve("there.h5"), "/analysis/fc/fc").shape());
        assertRefused(analyze("e.h5", "--type", "fc", "--of", "trace", "-o", "e.h5", "--force"), "is the result itself");
    }

    @Test
    void smallResultsArePrintedWholeAndComparedWithAMatrix() throws Exception {
        String text = printed(analyze("e.h5", "--type", "fc", "--of", "trace", "--against", "e.h5:analysis/fc/fc"));
        assertTrue(text.startsWith("functional-connectivity of trace: "), text);
        assertTrue(text.contains("4 regions, 400 samples, one per 5 ms"), text);
        assertTrue(text.lines().filter(line -> line.matches(" \\S+( -?[0-9.]+){4}")).count() == 4,
                "the matrix itself in\n" + text);
        assertTrue(text.contains("\n fit_correlation 1\n fit_pairs 6\n"), text);
    }

    @Test
    void jsonHasEveryNumber() throws Exception {
        String json = analyze("e.h5", "--type", "functional-connectivity", "--of", "late", "--json").out();
        assertTrue(json.startsWith("{\"result\": \"e.h5\", \"type\": \"functional-connectivity\", \"of\": \"late\", "), json);
        assertTrue(json.contains("\"values\": [[1, ") && json.strip().endsWith("]}"), json);
    }

    @Test
    void measuresOfTheConnectomeComeFromTheResultOrFromAnyConnectome() throws Exception {
        String text = printed(analyze("e.h5", "--type", "graph-measures", "--of", "connectome"));
        assertTrue(text.startsWith("graph-measures of connectome: 4 regions\n") && text.contains("\n unconnected_pairs 0\n"),
                text);
        Files.writeString(folder.resolve("w.csv"), "0,1,0\n1,0,0\n0,0,0\n");
        assertTrue(printed(analyze("w.csv", "--type", "gm")).contains("\n path_length 1\n"));
    }

    @Test
    void everyMistakeIsNamedWithTheNearestRightThing() throws Exception {
        Files.writeString(folder.resolve("oblong.csv"), "1,2,3\n4,5,6\n");
        assertRefused(analyze("e.h5", "--type", "functional-conectivity", "--of", "trac"),
                "--type: unknown analysis 'functional-conectivity'; did you mean 'functional-connectivity'?",
                "--of: no monitor 'trac'; did you mean 'trace'? monitors: ");
        assertRefused(analyze("e.h5", "--type", "fc"), "--of is missing: e.h5 has the monitors ");
        assertRefused(analyze("e.h5", "--type", "fcd", "--of", "trace", "--set", "windov=1 s", "--set", "window=70", "--against",
                "oblong.csv"), "--set windov: ", "did you mean 'window'?", "--set window: ");
        assertRefused(analyze("e.h5", "--type", "fc", "--of", "trace", "--against", "oblong.csv"),
                "--against: oblong.csv: 2x3; a square matrix is needed");
        assertRefused(analyze("e.h5", "--type", "fc", "--of", "trace", "--against", "e.h5:analysis/fc/fd"), "did you mean");
        assertRefused(analyze("e.yaml", "--type", "fc", "--of", "trace"), "e.yaml", "is no HDF5 file");
        assertRefused(analyze("e.h5", "--type", "fc", "--of", "trace", "--member", "2"), "is a single run");
    }

    private static void assertRefused(Program.Ended ended, String... said) {
        assertEquals(2, ended.code(), ended.err());
        for (String part : said) {
            assertTrue(ended.err().contains(part), part + " in\n" + ended.err());
        }
        assertFalse(ended.err().contains("\tat "), ended.err());
    }

    @Test
    void membersAreAnalysedOneByOne() throws Exception {
        Files.writeString(folder.resolve("s.yaml"), EXPERIMENT + "sweep: { populations.brain.parameters.a: [0.1, 0.2, 0.3] }\n");
        assertEquals(0, fascicle.run("run", "s.yaml").code());
        String text = printed(analyze("s.h5", "--type", "fc", "--of", "trace", "-o", "members.h5"));
        assertTrue(text.contains("member 0\n fc 4x4 ") && text.contains("member 2\n"), text);
        assertArrayEquals(Bits.array(folder.resolve("s.h5"), "/analysis/fc/fc").values(),
                Bits.array(folder.resolve("members.h5"), "/analysis/fc/fc").values());
        assertFalse(printed(analyze("s.h5", "--type", "fc", "--of", "trace", "--member", "1")).contains("member 0"));
    }

    @Test
    void aLimitCanBeRaisedAndItsMessageSaysHow() throws Exception {
        Files.writeString(folder.resolve("w.csv"), "0,1,0\n1,0,0\n0,0,0\n");
        fascicle.with("JAVA_OPTS", "-Dfascicle.limit.cells=5");
        assertRefused(analyze("w.csv", "--type", "gm"),
                "w.csv: has more than 5 cells; more with JAVA_OPTS=-Dfascicle.limit.cells=N");
        fascicle.with("JAVA_OPTS", "-Dfascicle.limit.cells=9");
        assertEquals(0, analyze("w.csv", "--type", "gm").code());
    }
}
