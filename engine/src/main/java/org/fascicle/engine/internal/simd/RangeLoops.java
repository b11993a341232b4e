package org.fascicle.engine.internal.simd;

/** The loop that finds values out of range. Thread-safe. */
public interface RangeLoops {

    /** The loop to use now. */
    static RangeLoops fastest() {
        return Chosen.LOOPS.current();
    }

    /** First place whose value is not within ±limit, NaN included; -1 if there is none. */
    int firstOutside(double[] x, double limit);

    /** Made when somebody asks for the first time. */
    final class Chosen {

        private static final int YOUTH = 3_000_000;
        private static final int LANES = 96;
        private static final int ATTEMPTS = 1000;
        private static final Choice<RangeLoops> LOOPS =
                new Choice<>(Chosen::plain, () -> new VectorRangeLoops(), Chosen::attempt, YOUTH);

        private Chosen() {
        }

        private static int plain(double[] x, double limit) {
            boolean fine = true;
            for (int i = 0; i < x.length; i++) {
                fine &= Math.abs(x[i]) <= limit;
            }
            return fine ? -1 : search(x, limit);
        }

        private static void attempt(RangeLoops loops) {
            var column = new double[LANES];
            for (int i = 0; i < ATTEMPTS; i++) {
                loops.firstOutside(column, 1);
            }
        }

        static int search(double[] x, double limit) {
            int place = 0;
            while (Math.abs(x[place]) <= limit) {
                place++;
            }
            return place;
        }
    }
}
