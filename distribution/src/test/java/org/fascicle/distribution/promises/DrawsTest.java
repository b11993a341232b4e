package org.fascicle.distribution.promises;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import org.fascicle.distribution.trial.Trial;
import org.junit.jupiter.api.Test;

/** A random number belongs to the seed, a quantity of a population, a region of the connectome and a step: to nothing else. */
class DrawsTest {

    private static final String ALONE = """
              watched: { regions: all, %s }
            """;

    private static final String WITH_OTHERS = """
              first: { regions: ["0..19", "60..89"], %s }
              watched: { regions: rest, %s }
            """;

    private static final String NOISY = """
            model: linear, initial: { x: { normal: [0, 1] } }, parameters: { gamma: { uniform: [-0.2, -0.1] } },
                noise: { x: { process: white, sigma: 0.3 }, c: { process: ornstein-uhlenbeck, std: 0.1, tau: 20 ms } }""";

    /** Region 30 is lane 30 of one population, and lane 10 of the other. */
    @Test
    void aRegionDrawsTheSameWhereverItStands() {
        assertArrayEquals(path(ALONE.formatted(NOISY), 0, 30), path(WITH_OTHERS.formatted(NOISY, NOISY), 0, 10));
    }

    @Test
    void aNeighbourDrawsOthers() {
        assertFalse(Arrays.equals(path(ALONE.formatted(NOISY), 0, 30), path(ALONE.formatted(NOISY), 0, 31)));
    }

    @Test
    void anotherNameDrawsOthers() {
        String renamed = ALONE.formatted(NOISY).replace("watched", "other");
        assertFalse(Arrays.equals(path(ALONE.formatted(NOISY), 0, 30), path(renamed, 0, 30)));
    }

    @Test
    void anotherSeedDrawsOthers() {
        assertFalse(Arrays.equals(path(ALONE.formatted(NOISY), 0, 30), path(ALONE.formatted(NOISY), 1, 30)));
    }

    private static double[] path(String populations, long seed, int lane) {
        String name = populations.contains("watched") ? "watched" : "other";
        return Trial.of("""
                seed: %s
                dt: 1 ms
                duration: 50 ms
                connectome: { atlas: aal90 }
                populations:
                %smonitors:
                  all: { of: %s, sample: raw }
                """.formatted(seed, populations, name)).record().series("all", "x", lane);
    }
}
