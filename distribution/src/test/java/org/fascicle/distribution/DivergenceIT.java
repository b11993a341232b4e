package org.fascicle.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.fascicle.io.hdf5.ResultFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that diverges: exit code 1, the place in the file, what was recorded before. */
class DivergenceIT {

    @TempDir
    private Path folder;

    @Test
    void theMessageBeginsWithFileAndLineOfThePopulation() throws Exception {
        Files.writeString(folder.resolve("growth.yaml"), """
                duration: 100 ms
                dt: 1 ms
                populations:
                  steady: { size: 2, model: linear, parameters: { gamma: -0.1 } }
                  growing:
                    size: 2
                    model: linear
                    parameters: { gamma: 1 }
                monitors:
                  trace: { of: growing.x }
                """);

        var ended = new Program(folder).run("run", "growth.yaml");

        assertEquals(1, ended.code());
        String first = ended.errors().get(0);
        assertTrue(first.startsWith("growth.yaml:5: populations.growing: growing.x of region growing_0 is "), ended.err());
        assertTrue(first.contains("the run has diverged"), ended.err());
        assertEquals("failed", ResultFile.open(folder.resolve("growth.h5")).attributes().get("status"));
    }
}
