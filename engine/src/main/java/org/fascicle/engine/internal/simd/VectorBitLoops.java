package org.fascicle.engine.internal.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The generator squares64 (B. Widynski, arXiv:2004.06278, 2020) in vector instructions. Machines without a 64-bit product of
 * vectors are slower with it than without; then it is never chosen.
 */
public final class VectorBitLoops implements BitLoops {

    private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;
    private static final int V = LONGS.length();
    private static final int HALF = 32;
    private static final long LOW = 0xffffffffL;
    /** As the bits of a double, 2^52 plus a whole number below 2^32, and 2^84 plus 2^32 times such a number. */
    private static final long UNITS = 0x4330000000000000L;
    private static final long UNITS_OF_2_32 = 0x4530000000000000L;
    private static final double TWO_52 = 0x1p52;
    /** 2^84 and the 2^53 by which a number without sign is too large. */
    private static final double TWO_84_AND_53 = 0x1.00000002p84;

    @Override
    public void fill(long key, long[] counters, long[] bits, double[] positions, int n) {
        LongVector k = LongVector.broadcast(LONGS, key);
        LongVector low = LongVector.broadcast(LONGS, LOW);
        LongVector units = LongVector.broadcast(LONGS, UNITS);
        LongVector higher = LongVector.broadcast(LONGS, UNITS_OF_2_32);
        LongVector sign = LongVector.broadcast(LONGS, Long.MIN_VALUE);
        DoubleVector lowest = DoubleVector.broadcast(Width.DOUBLES, TWO_52);
        DoubleVector middle = DoubleVector.broadcast(Width.DOUBLES, TWO_84_AND_53);
        DoubleVector scale = DoubleVector.broadcast(Width.DOUBLES, 0x1p-53);
        for (int i = 0; i < n; i += V) {
            LongVector y = LongVector.fromArray(LONGS, counters, i).mul(k);
            LongVector z = y.add(k);
            LongVector x = y.mul(y).add(y);
            x = x.lanewise(VectorOperators.LSHL, HALF).or(x.lanewise(VectorOperators.LSHR, HALF));
            x = x.mul(x).add(z);
            x = x.lanewise(VectorOperators.LSHL, HALF).or(x.lanewise(VectorOperators.LSHR, HALF));
            x = x.mul(x).add(y);
            x = x.lanewise(VectorOperators.LSHL, HALF).or(x.lanewise(VectorOperators.LSHR, HALF));
            LongVector t = x.mul(x).add(z);
            x = t.lanewise(VectorOperators.LSHL, HALF).or(t.lanewise(VectorOperators.LSHR, HALF));
            LongVector b = t.lanewise(VectorOperators.XOR, x.mul(x).add(y).lanewise(VectorOperators.LSHR, HALF));
            b.intoArray(bits, i);
            LongVector u = b.lanewise(VectorOperators.XOR, sign).lanewise(VectorOperators.LSHR, 10);
            DoubleVector high = u.lanewise(VectorOperators.LSHR, HALF).or(higher).reinterpretAsDoubles().sub(middle);
            u.and(low).or(units).reinterpretAsDoubles().sub(lowest).add(high).mul(scale).intoArray(positions, i);
        }
    }
}
