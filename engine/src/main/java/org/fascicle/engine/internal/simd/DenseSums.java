package org.fascicle.engine.internal.simd;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Undelayed sums over all sources for all targets. All spellings give the same bits: every sum takes its terms one after the
 * other, one fma each, sources ascending. Thread-safe.
 */
public sealed interface DenseSums permits PlainDenseSums, VectorDenseSums {

    /** The spellings for so many targets, a multiple of 8. */
    static Choice<DenseSums> of(int targets) {
        return Chosen.BY_TARGETS.computeIfAbsent(targets, Chosen::choice);
    }

    /**
     * Adds for member m of members that have the same links: sums[m][i] += Σ_j rows[j][i] x[first + m sources + j], j
     * ascending.
     *
     * @param rows by source: weight into each target
     * @param x values of sources
     * @param first where those of the first member begin
     * @param sources distance of a member's values from those of the one before
     * @param sums by member: one per target
     */
    void add(double[][] rows, double[] x, int first, int sources, double[][] sums);

    /** Made when somebody asks for the first time. */
    final class Chosen {

        /** Vectors save a sixth of the sums of one member. */
        private static final int YOUTH = 300_000;
        private static final int SOURCES = 24;
        private static final int MEMBERS = VectorDenseSums.TOGETHER + 1;
        private static final int REPETITIONS = 50;
        private static final Map<Integer, Choice<DenseSums>> BY_TARGETS = new ConcurrentHashMap<>();

        private Chosen() {
        }

        private static Choice<DenseSums> choice(int targets) {
            return new Choice<>(new PlainDenseSums(), () -> new VectorDenseSums(targets), sums -> attempt(sums, targets), YOUTH);
        }

        private static void attempt(DenseSums sums, int targets) {
            var rows = new double[SOURCES][targets];
            var x = new double[MEMBERS * SOURCES];
            var members = new double[MEMBERS][targets];
            for (int r = 0; r < REPETITIONS; r++) {
                sums.add(rows, x, 0, SOURCES, members);
            }
        }
    }
}
