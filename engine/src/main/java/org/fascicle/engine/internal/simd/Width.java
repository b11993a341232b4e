package org.fascicle.engine.internal.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** How many doubles one instruction takes on this machine. */
final class Width {

    static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
    static final int LANES = DOUBLES.length();

    private Width() {
    }

    static String description() {
        return LANES + " doubles at once";
    }
}
