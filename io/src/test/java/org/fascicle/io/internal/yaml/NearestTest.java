package org.fascicle.io.internal.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearestTest {

    @Test
    void swappedNeighboursCountOnce() {
        assertEquals(1, Nearest.distance("untis", "units"));
    }

    @Test
    void insertionsDeletionsAndReplacementsCountOnceEach() {
        assertEquals(3, Nearest.distance("kitten", "sitting"));
    }

    @Test
    void somethingQuiteDifferentIsNotMeant() {
        assertEquals(Optional.empty(), Nearest.of("volume", List.of("seed", "duration")));
    }

    @Test
    void withoutANearNameTheHintListsAll() {
        assertEquals("known: seed, dt", Nearest.hint("volume", List.of("seed", "dt")));
    }
}
