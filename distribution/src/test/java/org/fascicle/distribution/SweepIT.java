package org.fascicle.distribution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.fascicle.api.data.DataArray;
import org.fascicle.io.hdf5.ResultFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Ensembles by the start script: bits, messages, ends, what the result holds. */
class SweepIT {

    private static final String NOISY = """
            seed: 3
            duration: 1 s
            dt: 1 ms
            connectome: { atlas: aal90, prepare: [row] }
            populations:
              brain:
                regions: all
                model: wong-wang-exc-inh
                initial: { S_e: { uniform: [0.05, 0.25] } }
                noise: { S_e: { process: ornstein-uhlenbeck, sigma: 0.01 Hz, form: scaled, tau: 100 ms } }
            projections:
              long: { from: brain.S_e, to: brain.c, coupling: diffusive, k: 0.2, delay: { handler: conduction, speed: 5 m/s } }
            monitors:
              trace: { of: brain.S_e, sample: average, period: 10 ms }
              bold: { of: brain.S_e, forward: bold, period: 100 ms }
            analysis:
              fc: { of: trace, type: functional-connectivity }
            """;

    private static final String SWEEP = """
            sweep:
              projections.long.strength: [0.5, 2]
              projections.long.delay.speed: [3 m/s, 6 m/s]
            repeat: 2
            """;

    @TempDir
    private Path folder;

    private Program fascicle;

    @BeforeEach
    void anEmptyFolder() {
        fascicle = new Program(folder);
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("sweep.yaml"), text);
    }

    private Path run(int code, String... options) throws Exception {
        var arguments = new ArrayList<>(List.of("run", "sweep.yaml", "--out", "result.h5"));
        arguments.addAll(List.of(options));
        var ended = fascicle.run(arguments.toArray(String[]::new));
        assertEquals(code, ended.code(), ended.err());
        return folder.resolve("result.h5");
    }

    private static double[] member(Path result, String path, int member) throws IOException {
        DataArray all = Bits.array(result, path);
        int cells = all.values().length / all.length(0);
        return Arrays.copyOfRange(all.values(), member * cells, (member + 1) * cells);
    }

    /** Errors and warnings about the file: neither notes nor what is logged. */
    private static List<String> said(Program.Ended ended) {
        return ended.errors().stream().filter(line -> line.startsWith("sweep.yaml:") && !line.contains(": note: ")).toList();
    }

    @Test
    void aMemberHasTheBitsOfItsExperimentAloneOnAnyNumberOfThreads() throws Exception {
        write(NOISY);
        Path alone = run(0, "--set", "projections.long.strength=2", "--set", "projections.long.delay.speed=3 m/s", "--seed", "4");
        double[] trace = Bits.array(alone, "/monitors/trace/S_e").values();
        double[] bold = Bits.array(alone, "/monitors/bold/bold").values();
        double[] fc = Bits.array(alone, "/analysis/fc/fc").values();

        write(NOISY + SWEEP);
        for (String threads : new String[] {"1", "2", "3"}) {
            Path all = run(0, "--threads", threads);
            assertEquals("8x100x90", Bits.array(all, "/monitors/trace/S_e").shape());
            assertEquals("8x90x90", Bits.array(all, "/analysis/fc/fc").shape());
            assertArrayEquals(trace, member(all, "/monitors/trace/S_e", 5), 0);
            assertArrayEquals(bold, member(all, "/monitors/bold/bold", 5), 0);
            assertArrayEquals(fc, member(all, "/analysis/fc/fc", 5), 0);
        }
    }

    @Test
    void theResultTellsMembersApartAndInspectShowsIt() throws Exception {
        write(NOISY + SWEEP);
        Path result = run(0, "--seed", "10");

        assertArrayEquals(new double[] {10, 11, 10, 11, 10, 11, 10, 11}, Bits.array(result, "/member/seed").values());
        assertArrayEquals(new double[] {0.5, 0.5, 0.5, 0.5, 2, 2, 2, 2},
                Bits.array(result, "/member/projections/long/strength").values());
        assertArrayEquals(new double[] {3, 3, 6, 6, 3, 3, 6, 6},
                Bits.array(result, "/member/projections/long/delay/speed").values());
        String shown = fascicle.run("inspect", "result.h5").out();
        assertTrue(shown.contains("/member/projections/long/delay/speed  8 m/s  min 3, mean 4.5, max 6"), shown);
        assertTrue(shown.contains("/monitors/trace/S_e  8x100x90 1"), shown);
    }

    @Test
    void checkCountsMembersAndEstimatesTheTimeOfAll() throws Exception {
        write(NOISY + SWEEP);
        String said = fascicle.run("check", "sweep.yaml", "--threads", "2").out();

        assertTrue(said.contains("members  8\n"), said);
        assertTrue(said.contains("projections.long.delay.speed: 3 m/s, 6 m/s\n"), said);
        assertTrue(said.contains("steps    1000 of 1.0 ms, each member"), said);
        assertTrue(Pattern.compile("time     about .* with 2 threads").matcher(said).find(), said);
    }

    @Test
    void wrongValuesAndPathsNameLineMemberAndWayOut() throws Exception {
        write(NOISY + """
                sweep:
                  projections.long.delay.speed: [3 m/s, 0 m/s]
                  populations.brain.parameters.J_i: [1 nA, 1 mV]
                combine: zip
                """);
        var ended = fascicle.run("run", "sweep.yaml");
        assertEquals(2, ended.code());
        assertEquals(List.of(
                "sweep.yaml:19: sweep.projections.long.delay.speed: 0 m/s (member 1): speed is 0 m/s; must be > 0",
                "sweep.yaml:20: sweep.populations.brain.parameters.J_i: 1 mV (member 1): J_i is given in mV; a value in nA is "
                        + "needed"),
                said(ended));

        write(NOISY + "sweep: { projections.lnog.strength: [1] }\n");
        assertTrue(fascicle.run("check", "sweep.yaml").err().contains("sweep.yaml:18: sweep.projections.lnog.strength: no 'lnog'"
                + " in projections; did you mean 'projections.long.strength'?"));
    }

    @Test
    void aMemberThatDivergesDoesNotStopTheOthersAndTheCommandFailsAfterAll() throws Exception {
        write("""
                duration: 100 ms
                dt: 1 ms
                populations:
                  growing: { size: 2, model: linear }
                monitors:
                  trace: { of: growing.x, sample: subsample, period: 10 ms }
                analysis:
                  fc: { of: trace, type: functional-connectivity }
                sweep: { populations.growing.parameters.gamma: [-0.1, 1, -0.2] }
                """);
        var ended = fascicle.run("run", "sweep.yaml", "--out", "result.h5", "--threads", "2");

        assertEquals(1, ended.code());
        assertEquals(1, said(ended).size(), ended.err());
        assertTrue(said(ended).get(0).startsWith("sweep.yaml:4: populations.growing: member 1: growing.x of region growing_0"),
                ended.err());
        Path result = folder.resolve("result.h5");
        var file = ResultFile.open(result);
        assertEquals("failed", file.attributes().get("status"));
        assertEquals("1 of 3 members diverged: 1", file.attributes().get("failed_reason"));
        double[] steps = Bits.array(result, "/member/failed_step").values();
        assertTrue(steps[0] == -1 && steps[1] > 10 && steps[2] == -1, Arrays.toString(steps));
        assertTrue(Arrays.stream(member(result, "/monitors/trace/x", 2)).allMatch(Double::isFinite));
        double[] valid = Bits.array(result, "/monitors/trace/n_valid").values();
        assertArrayEquals(new double[] {10, Math.floor((steps[1] - 1) / 10), 10}, valid);
        assertTrue(Double.isNaN(member(result, "/analysis/fc/fc", 1)[0]) && member(result, "/analysis/fc/fc", 2)[0] == 1);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void ctrlCKeepsFinishedMembers() throws Exception {
        write("""
                duration: 20000 s
                dt: 1 ms
                populations:
                  brain: { size: 10, model: hopf, initial: { x: { uniform: [-0.5, 0.5] } } }
                monitors:
                  early: { of: brain.x, sample: subsample, period: 10 ms, until: 1 s }
                sweep: { populations.brain.parameters.a: { linspace: [0.1, 0.2, 1000] } }
                """);
        fascicle.with("JAVA_OPTS", "-Dfascicle.terminal=true");
        Process process = fascicle.start(List.of("env", "--default-signal=INT"), Program.script(), "run", "sweep.yaml", "--out",
                "result.h5");
        // Members that share a network end together, so that the third may never be seen.
        var beyondTheSecond = Pattern.compile("member ([3-9]|\\d{2,})/1000");
        while (process.isAlive() && !beyondTheSecond.matcher(Files.readString(folder.resolve("stderr.txt"))).find()) {
            Thread.sleep(50);
        }
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        var ended = fascicle.end(process);

        assertEquals(130, ended.code(), ended.err());
        Path result = folder.resolve("result.h5");
        assertEquals("aborted", ResultFile.open(result).attributes().get("status"));
        double[] valid = Bits.array(result, "/monitors/early/n_valid").values();
        assertTrue(valid[0] == 100 && valid[1] == 100 && valid[999] == 0, Arrays.toString(valid));
        assertTrue(Arrays.stream(member(result, "/monitors/early/x", 1)).allMatch(Double::isFinite));
    }
}
