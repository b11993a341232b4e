package org.fascicle.engine.internal.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The generator squares64 (B. Widynski, arXiv:2004.06278, 2020) in vector instructions. Machines without instructions for the
 * product of 64-bit numbers, their rotation and their conversion to doubles (AVX-512) are slower with it than without; then
 * it is never chosen.
 */
public final class VectorBitLoops implements BitLoops {

    private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;
    private static final int V = LONGS.length();
    private static final int HALF = 32;
    private static final int SIGN = 63;

    @Override
    public void fill(long key, long[] counters, int at, long step, long[] distances, double[] positions, int n) {
        LongVector k = LongVector.broadcast(LONGS, key);
        LongVector moved = LongVector.broadcast(LONGS, step * key);
        LongVector upper = LongVector.broadcast(LONGS, -1L << LOWER);
        for (int i = 0; i < n; i += V) {
            LongVector y = LongVector.fromArray(LONGS, counters, at + i).mul(k).add(moved);
            LongVector z = y.add(k);
            LongVector x = y.mul(y).add(y).lanewise(VectorOperators.ROL, HALF);
            x = x.mul(x).add(z).lanewise(VectorOperators.ROL, HALF);
            x = x.mul(x).add(y).lanewise(VectorOperators.ROL, HALF);
            LongVector t = x.mul(x).add(z);
            x = t.lanewise(VectorOperators.ROL, HALF);
            LongVector bits = t.lanewise(VectorOperators.XOR, x.mul(x).add(y).lanewise(VectorOperators.LSHR, HALF));
            bits.lanewise(VectorOperators.XOR, bits.lanewise(VectorOperators.ASHR, SIGN).and(upper)).intoArray(distances, i);
            ((DoubleVector) bits.and(upper).convertShape(VectorOperators.L2D, Width.DOUBLES, 0)).intoArray(positions, i);
        }
    }
}
