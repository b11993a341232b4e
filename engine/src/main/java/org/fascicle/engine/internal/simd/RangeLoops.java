package org.fascicle.engine.internal.simd;

/** The loop that looks whether values are in range. Thread-safe. */
public interface RangeLoops {

    /** The loop to use now. */
    static RangeLoops fastest() {
        return Chosen.LOOPS.current();
    }

    /** Whether every value of the first columns, as many as there are limits, is within ± the limit of its column; NaN is not. */
    boolean within(double[][] columns, double[] limits);

    /** First place whose value is not within ±limit, NaN included; the length if there is none. */
    static int firstOutside(double[] x, double limit) {
        int place = 0;
        while (place < x.length && Math.abs(x[place]) <= limit) {
            place++;
        }
        return place;
    }

    /** Made when somebody asks for the first time. */
    final class Chosen {

        private static final int YOUTH = 1_500_000;
        private static final int LANES = 96;
        private static final int ATTEMPTS = 500;
        private static final Choice<RangeLoops> LOOPS =
                new Choice<>(Chosen::plain, () -> new VectorRangeLoops(), Chosen::attempt, YOUTH);

        private Chosen() {
        }

        private static boolean plain(double[][] columns, double[] limits) {
            boolean fine = true;
            for (int c = 0; c < limits.length; c++) {
                fine &= plain(columns[c], limits[c]);
            }
            return fine;
        }

        private static boolean plain(double[] x, double limit) {
            boolean fine = true;
            for (int i = 0; i < x.length; i++) {
                fine &= Math.abs(x[i]) <= limit;
            }
            return fine;
        }

        private static void attempt(RangeLoops loops) {
            var columns = new double[2][LANES];
            for (int i = 0; i < ATTEMPTS; i++) {
                loops.within(columns, new double[] {1, 1});
            }
        }
    }
}
