package org.fascicle.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.fascicle.io.hdf5.ResultFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A real process that is told to stop in the middle of a run. */
@DisabledOnOs(OS.WINDOWS)
class CancellationIT {

    private static final String ENDLESS = """
            duration: 1000000 s
            dt: 1 ms
            populations:
              brain: { size: 10, model: hopf, initial: { x: { uniform: [-0.5, 0.5] } } }
            monitors:
              trace: { of: brain.x, sample: subsample, period: 1000 s }
              early: { of: brain.x, sample: subsample, period: 10 ms, until: 1 s }
            output: result.h5
            """;

    /** Progress: so many seconds of all of them. */
    private static final Pattern BEYOND_A_SECOND = Pattern.compile(" [1-9]\\d*\\.\\d of 1000000");

    @TempDir
    private Path folder;

    @Test
    void ctrlCKeepsWhatWasRecorded() throws Exception {
        var ended = interrupted("INT");

        assertEquals(130, ended.code(), ended.err());
        assertTrue(ended.err().contains("result.h5 keeps what was recorded so far (status aborted)"), ended.err());
        assertAborted();
    }

    @Test
    void soDoesSigterm() throws Exception {
        var ended = interrupted("TERM");

        assertEquals(143, ended.code(), ended.err());
        assertAborted();
    }

    private Program.Ended interrupted(String signal) throws Exception {
        Files.writeString(folder.resolve("endless.yaml"), ENDLESS);
        // Shows progress although nobody is watching, so that the test knows when the run is going.
        var fascicle = new Program(folder).with("JAVA_OPTS", "-Dfascicle.terminal=true");
        Process process = fascicle.start(defaultSignals(), Program.script(), "run", "endless.yaml");
        while (process.isAlive() && !BEYOND_A_SECOND.matcher(Files.readString(folder.resolve("stderr.txt"))).find()) {
            Thread.sleep(50);
        }
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
        return fascicle.end(process);
    }

    /** A test that runs in the background of a shell inherits an ignored SIGINT, which Java would respect. */
    private static List<String> defaultSignals() {
        return OS.LINUX.isCurrentOs() ? List.of("env", "--default-signal=INT") : List.of();
    }

    private void assertAborted() throws IOException {
        Path result = folder.resolve("result.h5");
        assertEquals("aborted", ResultFile.open(result).attributes().get("status"));
        assertEquals(100, Bits.array(result, "/monitors/early/x").length(0));
        try (var files = Files.list(folder)) {
            assertTrue(files.noneMatch(f -> f.toString().endsWith(".part")), "no half-written file");
        }
    }
}
