package org.fascicle.engine.internal.random;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A draw depends on seed, path, occurrence, region and step, not on how the program is run. */
class SameDrawsTest {

    @ParameterizedTest
    @ValueSource(strings = {"-Xint", "-XX:TieredStopAtLevel=1", "-Xcomp", "-Dfile.encoding=ISO-8859-1"})
    void anotherWayToRunGivesTheSameDraws(String way) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var process = new ProcessBuilder(List.of(java, way, "-cp", path, SameDrawsTest.class.getName())).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor());
        assertEquals(Long.toHexString(digest()), said.strip().lines().reduce("", (before, line) -> line));
    }

    /** What the other process runs: prints the digest. */
    public static void main(String[] arguments) {
        System.out.println(Long.toHexString(digest()));
    }

    private static long digest() {
        var key = StreamKey.of(42, "cortex.θ", 1);
        var regions = new Regions(LongStream.range(0, 500).toArray());
        var out = new double[4][500];
        var hash = 1L;
        for (var step = 0; step < 40; step++) {
            Normals.column(new RawBits(), key, regions, step, out[0], 0, 500);
            Uniforms.column(key, regions, step, out[1], 0, 500);
            Gammas.column(key, regions, step, 0.8, 2, out[2], 0, 500);
            Poissons.column(key, regions, step, 5.0 * step, out[3], 0, 500);
            for (var column : out) {
                for (var value : column) {
                    hash = hash * 0x5851f42d4c957f2dL + Double.doubleToLongBits(value);
                }
            }
        }
        return hash;
    }
}
