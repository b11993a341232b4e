package org.fascicle.distribution.promises;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Same seed, same bits: runs in processes of their own, all against one that does everything on one thread in one go. */
class BitsIT {

    private static final long SEED = 42;

    @TempDir
    private static Path folder;

    private static final Map<Network, Map<String, String>> PLAIN = new EnumMap<>(Network.class);

    @BeforeAll
    static void plainRuns() throws Exception {
        for (Network network : Network.values()) {
            PLAIN.put(network, process().run(network.text(SEED)).bits("watched"));
        }
    }

    @ParameterizedTest
    @MethodSource
    void moreThreadsGiveTheSame(Network network, int threads) throws Exception {
        var run = process().run(network.text(SEED), "threads=" + threads);

        assertEquals(threads, run.lanes().length, "workers");
        assertTrue(Arrays.stream(run.lanes()).allMatch(lanes -> lanes > 0), () -> Arrays.toString(run.lanes()));
        assertEquals(PLAIN.get(network), run.bits("watched"));
    }

    static Stream<Arguments> moreThreadsGiveTheSame() {
        return Arrays.stream(Network.values()).flatMap(network -> Stream.of(2, 4).map(threads -> Arguments.of(network, threads)));
    }

    /** Vector instructions from the first step, which takes long, and plain loops in spite of the flag. */
    @ParameterizedTest
    @MethodSource
    void vectorInstructionsGiveTheSame(Network network, String simd) throws Exception {
        var run = process().with("--add-modules=jdk.incubator.vector", "-Dfascicle.simd=" + simd, "-Dfascicle.interpret=false")
                .run(network.text(SEED));
        assertEquals(PLAIN.get(network), run.bits("watched"));
    }

    static Stream<Arguments> vectorInstructionsGiveTheSame() {
        return Arrays.stream(Network.values()).flatMap(network -> Stream.of("now", "false").map(s -> Arguments.of(network, s)));
    }

    @ParameterizedTest
    @MethodSource
    void howARunIsCutChangesNothing(Network network, String option) throws Exception {
        assertEquals(PLAIN.get(network), process().run(network.text(SEED), option).bits("watched"));
    }

    static Stream<Arguments> howARunIsCutChangesNothing() {
        var options = List.of("chunk=1", "chunk=7", "block=1", "block=8", "block=32");
        return Arrays.stream(Network.values())
                .flatMap(network -> options.stream().map(option -> Arguments.of(network, option)));
    }

    @ParameterizedTest
    @EnumSource
    void otherMonitorsChangeNothing(Network network) throws Exception {
        assertEquals(PLAIN.get(network), process().run(network.withOtherMonitors(SEED)).bits("watched"));
    }

    @ParameterizedTest
    @EnumSource
    void everyOtherJavaGivesTheSame(Network network) throws Exception {
        List<Path> others = Jdks.others();
        assumeFalse(others.isEmpty(), "no other Java from 17 on is installed; skipped");
        for (Path java : others) {
            assertEquals(PLAIN.get(network), process().on(java).with("-Dfascicle.interpret=false").run(network.text(SEED))
                    .bits("watched"), java.toString());
        }
    }

    /** Other bits than those of 64, but always the same ones. */
    @ParameterizedTest
    @EnumSource
    void aHistoryOf32BitsHasTheSameBitsToo(Network network) throws Exception {
        var plain = process().run(network.text(SEED), "history=float32").bits("watched");

        assertNotEquals(PLAIN.get(network), plain);
        assertEquals(plain, process().with("--add-modules=jdk.incubator.vector", "-Dfascicle.simd=now")
                .run(network.text(SEED), "history=float32", "threads=2", "chunk=7").bits("watched"));
        assertEquals(plain, process().run(network.text(SEED), "history=float32", "block=8").bits("watched"));
    }

    @ParameterizedTest
    @EnumSource
    void everyOtherJavaGivesTheSameWithAHistoryOf32Bits(Network network) throws Exception {
        List<Path> others = Jdks.others();
        assumeFalse(others.isEmpty(), "no other Java from 17 on is installed; skipped");
        var plain = process().run(network.text(SEED), "history=float32").bits("watched");
        for (Path java : others) {
            assertEquals(plain, process().on(java).with("--add-modules=jdk.incubator.vector", "-Dfascicle.simd=now")
                    .run(network.text(SEED), "history=float32").bits("watched"), java.toString());
        }
    }

    /** Nothing depends on what the compiler makes of a loop. */
    @ParameterizedTest
    @EnumSource
    void theInterpreterGivesTheSame(Network network) throws Exception {
        var compiled = process().run(network.text(SEED), "until=100").bits("watched");
        assertEquals(compiled, process().with("-Xint").run(network.text(SEED), "until=100").bits("watched"));
    }

    /** Nor on whether equations have become classes: from the first step, never, or (the plain run) on the way. */
    @ParameterizedTest
    @MethodSource
    void generatedAndInterpretedEquationsGiveTheSame(Network network, boolean interpret) throws Exception {
        var run = process().with("-Dfascicle.interpret=" + interpret).run(network.text(SEED));
        assertEquals(PLAIN.get(network), run.bits("watched"));
    }

    static Stream<Arguments> generatedAndInterpretedEquationsGiveTheSame() {
        return Arrays.stream(Network.values()).flatMap(network -> Stream.of(true, false).map(b -> Arguments.of(network, b)));
    }

    /** At a step that is no multiple of anything. */
    @ParameterizedTest
    @EnumSource
    void stoppedAndResumedItGoesOnAsIfNothingHadHappened(Network network) throws Exception {
        var run = process();
        run.run(network.text(SEED), "until=437", "save=" + run.file("checkpoint"));
        run.run(network.text(SEED), "resume=" + run.file("checkpoint"));

        assertEquals(PLAIN.get(network), run.bits("watched"));
    }

    @ParameterizedTest
    @EnumSource
    void anotherSeedGivesOthers(Network network) throws Exception {
        var others = process().run(network.text(SEED + 1)).bits("watched");
        PLAIN.get(network).forEach((recording, bits) -> assertNotEquals(bits, others.get(recording), recording));
    }

    /** The instrument too: its states are part of a checkpoint, and its steps of every cut. */
    @ParameterizedTest
    @EnumSource(names = "WONG_WANG")
    void boldHasTheSameBits(Network network) throws Exception {
        var plain = process().run(network.text(SEED)).bits("bold");
        var cut = process();
        cut.run(network.text(SEED), "chunk=7", "block=8", "threads=2", "until=437", "save=" + cut.file("checkpoint"));
        cut.run(network.text(SEED), "chunk=1", "block=8", "threads=2", "resume=" + cut.file("checkpoint"));

        assertEquals(plain, cut.bits("bold"));
    }

    private static OwnProcess process() throws IOException {
        return new OwnProcess(folder);
    }
}
