package org.fascicle.engine.internal.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** In vector instructions. */
final class VectorRangeLoops implements RangeLoops {

    private static final VectorSpecies<Double> WIDE = Width.DOUBLES;
    private static final int V = Width.LANES;

    @Override
    public boolean within(double[][] columns, double[] limits) {
        boolean fine = true;
        for (int c = 0; c < limits.length; c++) {
            fine &= within(columns[c], limits[c]);
        }
        return fine;
    }

    private static boolean within(double[] x, double limit) {
        DoubleVector most = DoubleVector.broadcast(WIDE, limit);
        VectorMask<Double> fine = WIDE.maskAll(true);
        int i = 0;
        for (; i + V <= x.length; i += V) {
            fine = fine.and(DoubleVector.fromArray(WIDE, x, i).lanewise(VectorOperators.ABS).compare(VectorOperators.LE, most));
        }
        boolean all = fine.allTrue();
        for (; i < x.length; i++) {
            all &= Math.abs(x[i]) <= limit;
        }
        return all;
    }
}
