package org.fascicle.engine.internal.loop;

import static org.fascicle.engine.internal.loop.Wiring.assertSameBits;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The plain gather of {@link Wiring} is the reference. */
class DelayedSumsTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8, 16, 32})
    void denseRandomDelaysGiveTheBitsOfAGatherWhateverTheHistoryBlock(int historyBlock) {
        var wiring = Wiring.random(1, 17, 1, 200);
        assertSameBits(wiring.gather(), wiring.simulate(1, historyBlock));
    }

    @ParameterizedTest
    @CsvSource({"1, 32", "2, 32", "3, 32", "3, 1", "2, 8"})
    void sparseRandomDelaysGiveTheBitsOfAGatherWhateverTheThreads(int threads, int historyBlock) {
        var wiring = Wiring.random(2, 23, 0.2, 90);
        assertSameBits(wiring.gather(), wiring.simulate(threads, historyBlock));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 7, 8, 15, 16, 31, 32, 33, 63, 64, 65, 299, 300, 400})
    void oneDelayForAllLinksGivesTheBitsOfAGather(int delay) {
        var wiring = Wiring.random(3, 9, 0.8, 0);
        Arrays.fill(wiring.steps(), delay);
        assertSameBits(wiring.gather(), wiring.simulate(2, 32));
    }

    @Test
    void shortDelaysOnBothSidesOfEachClassGiveTheBitsOfAGather() {
        for (int longest : new int[] {1, 2, 3, 4, 8, 16, 34}) {
            var wiring = Wiring.random(longest, 13, 0.9, longest);
            assertSameBits(wiring.gather(), wiring.simulate(2, 16));
        }
    }

    @Test
    void aPopulationOfSeveralBlocksGivesTheBitsOfAGather() {
        var wiring = Wiring.random(4, 600, 0.02, 50);
        assertSameBits(wiring.gather(), wiring.simulate(2, 32));
    }

    /** 1030 regions are three blocks, or four for two workers: some have several, and take as many steps alone as links allow. */
    @ParameterizedTest
    @CsvSource({"1, 1", "1, 2", "1, 5", "1, 9", "1, 40", "2, 3", "2, 17"})
    void aWorkerWithSeveralBlocksGivesTheBitsOfAGather(int threads, int shortest) {
        var wiring = Wiring.random(5, 1030, 0.005, 50);
        for (int k = 0; k < wiring.steps().length; k++) {
            wiring.steps()[k] += shortest;
        }
        assertSameBits(wiring.gather(), wiring.simulate(threads, 32));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 7, 8, 9, 15, 16, 24, 25})
    void anyNumberOfRegionsGivesTheBitsOfAGather(int n) {
        for (int historyBlock : new int[] {1, 4, 8, 32}) {
            var wiring = Wiring.random(n, n, 0.7, 60);
            assertSameBits(wiring.gather(), wiring.simulate(1, historyBlock));
        }
    }

    @Test
    void aPopulationWithOneRegionHearsItself() {
        var wiring = new Wiring(1, new double[] {0.7}, new double[] {5});
        assertSameBits(wiring.gather(), wiring.simulate(3, 32));
    }
}
