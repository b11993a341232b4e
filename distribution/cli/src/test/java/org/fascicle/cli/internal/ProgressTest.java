package org.fascicle.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgressTest {

    @Test
    void halfWayAsMuchTimeIsLeftAsHasPassed() {
        var progress = new Progress(Optional.empty(), 1000, 1);

        assertEquals("[###############...............]  50 %  0.5 of 1.0 s  0 x real time  4.0 s left", progress.line(500, 0, 4));
    }

    @Test
    void theRateIsSimulatedTimePerTime() {
        var progress = new Progress(Optional.empty(), 600_000, 1);

        assertEquals("[######........................]  20 %  120.0 of 600.0 s  60 x real time  8.0 s left",
                progress.line(120_000, 0, 2));
    }

    @Test
    void anEnsembleShowsItsMembers() {
        var progress = new Progress(Optional.empty(), 256_000, 1, 256);

        assertEquals("[####..........................]  14 %  member 37/256  12.0 member/s  19 s left",
                progress.line(36_864, 36, 3.072));
    }

    @Test
    void onATerminalTheLineIsOverwrittenAndClearedAtTheEnd() {
        var bytes = new ByteArrayOutputStream();
        var progress = new Progress(Optional.of(new PrintStream(bytes, true, StandardCharsets.UTF_8)), 10, 1);

        progress.at(10, 0);
        progress.end();

        String text = bytes.toString(StandardCharsets.UTF_8);
        assertEquals(true, text.startsWith("\r[") && text.endsWith("\r\u001b[K"), text);
        assertEquals(-1, text.indexOf('\n'));
    }
}
