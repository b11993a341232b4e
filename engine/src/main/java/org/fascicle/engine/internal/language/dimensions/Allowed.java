package org.fascicle.engine.internal.language.dimensions;

import java.util.EnumSet;
import java.util.Set;
import org.fascicle.engine.internal.language.Function;

/** Which special functions may be called where. */
final class Allowed {

    /** In noise, delays and initial values. */
    static final Set<Function> DRAWS = EnumSet.of(Function.NORMAL, Function.UNIFORM, Function.POISSON, Function.GAMMA);
    /** In couplings. */
    static final Set<Function> SUMS = EnumSet.of(Function.SUM);
    /** In instruments. */
    static final Set<Function> CONVOLUTIONS = EnumSet.of(Function.CONVOLVE);
    /** Elsewhere. */
    static final Set<Function> NONE = EnumSet.noneOf(Function.class);

    private Allowed() {
    }
}
