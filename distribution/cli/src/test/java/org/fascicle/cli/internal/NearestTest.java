package org.fascicle.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearestTest {

    @Test
    void theDistanceCountsEdits() {
        assertEquals(0, Nearest.distance("hopf", "hopf"));
        assertEquals(1, Nearest.distance("hopff", "hopf"));
        assertEquals(3, Nearest.distance("kitten", "sitting"));
        assertEquals(4, Nearest.distance("", "hopf"));
    }

    @Test
    void aTypoFindsItsName() {
        assertEquals(Optional.of("hopf"), Nearest.to("hopff", List.of("signal", "hopf", "linear")));
    }

    @Test
    void aStrangerFindsNothing() {
        assertEquals(Optional.empty(), Nearest.to("epileptor", List.of("signal", "hopf", "linear")));
    }
}
