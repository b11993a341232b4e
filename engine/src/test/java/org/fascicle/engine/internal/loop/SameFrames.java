package org.fascicle.engine.internal.loop;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.fascicle.api.run.Frame;
import org.fascicle.api.run.Plan;
import org.fascicle.api.run.Run;
import org.fascicle.engine.Lab;

/** Whether runs give the same bits. */
final class SameFrames {

    private SameFrames() {
    }

    /** The same recordings, in the same order, with the same bits. */
    static void assertSame(List<Frame> expected, List<Frame> found) {
        assertEquals(expected.size(), found.size());
        for (int k = 0; k < expected.size(); k++) {
            assertEquals(expected.get(k).recording(), found.get(k).recording());
            assertArrayEquals(expected.get(k).values(), found.get(k).values(),
                    "recording " + expected.get(k).recording() + " at " + expected.get(k).timeMs());
        }
    }

    /** What comes of a run that is stopped after some steps and resumed, then goes on in chunks. */
    static List<Frame> stoppedAndResumed(Plan plan, int stop, int chunk) throws IOException {
        var frames = new ArrayList<Frame>();
        var bytes = new ByteArrayOutputStream();
        try (Run run = plan.start()) {
            frames.addAll(run.advance(stop).frames());
            run.checkpoint(bytes);
        }
        try (Run run = plan.resume(new ByteArrayInputStream(bytes.toByteArray()))) {
            frames.addAll(Lab.frames(run, chunk));
        }
        return frames;
    }
}
