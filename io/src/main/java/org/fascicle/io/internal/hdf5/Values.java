package org.fascicle.io.internal.hdf5;

import java.io.IOException;

/** Numbers of a result: at hand, or in a file until they are needed. */
@FunctionalInterface
interface Values {

    /** All of them; not to be changed. */
    double[] read() throws IOException;

    /** At hand. */
    static Values of(double[] values) {
        return () -> values;
    }
}
