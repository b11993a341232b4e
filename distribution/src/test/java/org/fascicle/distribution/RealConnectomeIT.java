package org.fascicle.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 76 measured regions with their own tract lengths. */
class RealConnectomeIT {

    @TempDir
    private Path folder;

    @Test
    void aMeasuredConnectomeRunsWithItsOwnLengths() throws Exception {
        Path connectome = Shared.file("connectomes/tvb_connectivity_76.zip");
        String example = Files.readString(Program.home().resolve("examples/delays.yaml"));
        Files.writeString(folder.resolve("real.yaml"), example.replace("atlas: aal90", "source: " + connectome)
                .replace("[row]", "[remove-self, row]").replace("speed: 6 m/s", "speed: 3 m/s").replace("600 s", "60 s"));

        var ended = new Program(folder).run("run", "real.yaml", "--out", "real.h5");

        assertEquals(0, ended.code(), ended.err());
        var bold = Bits.array(folder.resolve("real.h5"), "/monitors/bold/bold");
        assertEquals("20x76", bold.shape());
        assertTrue(Arrays.stream(bold.values()).allMatch(Double::isFinite), "finite");
        assertEquals(76, Bits.array(folder.resolve("real.h5"), "/connectivity/tract_lengths").length(0));
    }
}
