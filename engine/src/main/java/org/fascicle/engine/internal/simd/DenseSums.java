package org.fascicle.engine.internal.simd;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Undelayed sums over all sources for all targets. All spellings give the same bits: every sum takes its terms one after the
 * other, one fma each, sources ascending. Thread-safe.
 */
public sealed interface DenseSums permits PlainDenseSums, VectorDenseSums {

    /** The spellings for so many members and targets, a multiple of 8. */
    static Choice<DenseSums> of(int members, int targets) {
        return Chosen.BY_SIZE.computeIfAbsent(List.of(members, targets), size -> Chosen.choice(members, targets));
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
        private static final int REPETITIONS = 50;
        private static final Map<List<Integer>, Choice<DenseSums>> BY_SIZE = new ConcurrentHashMap<>();

        private Chosen() {
        }

        private static Choice<DenseSums> choice(int members, int targets) {
            return new Choice<>(new PlainDenseSums(), () -> new VectorDenseSums(members, targets),
                    sums -> attempt(sums, members, targets), YOUTH);
        }

        private static void attempt(DenseSums sums, int members, int targets) {
            var rows = new double[SOURCES][targets];
            var x = new double[members * SOURCES];
            var added = new double[members][targets];
            for (int r = 0; r < REPETITIONS; r++) {
                sums.add(rows, x, 0, SOURCES, added);
            }
        }
    }
}
