package org.fascicle.io.damaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fascicle.api.InputException;
import org.fascicle.api.Settings;
import org.fascicle.api.data.Source;
import org.fascicle.io.atlas.TvbZipLoader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In a heap of 512 MB (see the module's pom): hundreds of damaged files in the ordinary run, thousands in the slow one. */
class DamagedFilesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void theGoodFileIsRead(Sample sample) throws Exception {
        sample.read(sample.in(folder, sample.bytes()));
    }

    @ParameterizedTest
    @EnumSource
    void twoHundredDamagedFilesEndSoonAndAreNamed(Sample sample) throws Exception {
        damage(sample, 1, 200);
    }

    @Tag("slow")
    @ParameterizedTest
    @EnumSource
    void twoThousandDamagedFilesEndSoonAndAreNamed(Sample sample) throws Exception {
        damage(sample, 1_000, 2000);
    }

    private void damage(Sample sample, long firstSeed, int count) throws Exception {
        byte[] whole = sample.bytes();
        int refused = 0;
        for (long seed = firstSeed; seed < firstSeed + count; seed++) {
            Source source = sample.in(folder, new Damage(seed).of(whole));
            String what = sample + ", seed " + seed;
            refused += assertTimeoutPreemptively(PATIENCE, () -> read(sample, source, what), what) ? 0 : 1;
        }
        assertTrue(sample == Sample.YAML || refused > count / 10, "only " + refused + " of " + count + " were found damaged");
        try (var files = Files.list(folder)) {
            assertEquals(Set.of(sample.fileName()), files.map(f -> f.getFileName().toString()).collect(Collectors.toSet()));
        }
    }

    /** Whether it could be read all the same; a refusal names the file. */
    private static boolean read(Sample sample, Source source, String what) {
        try {
            sample.read(source);
            return true;
        } catch (InputException e) {
            e.problems().forEach(problem -> assertTrue(problem.toString().contains(source.name()) && !problem.what().isBlank(),
                    what + ": " + problem));
            return false;
        } catch (IOException e) {
            return false;
        } catch (RuntimeException | Error e) {
            return fail(what + ": " + e, e);
        }
    }

    @Test
    void aZipBombIsRefusedBeforeItFillsTheMemory() throws Exception {
        var bytes = new ByteArrayOutputStream();
        var zeros = new byte[1 << 20];
        Arrays.fill(zeros, (byte) '0');
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("weights.txt"));
            for (int k = 0; k < 1100; k++) {
                zip.write(zeros);
            }
        }
        Source source = Sample.TVB_ZIP.in(folder, bytes.toByteArray());
        String message = assertTimeoutPreemptively(PATIENCE, () -> {
            try {
                new TvbZipLoader().read(source, Settings.none());
                return "";
            } catch (InputException e) {
                return e.getMessage();
            }
        });
        assertTrue(message.startsWith("a.zip/weights.txt: "), message);
    }
}
