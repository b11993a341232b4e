package org.fascicle.engine.internal.simd;

/** sin and cos in the formula and order of {@code math.Angle}; both of one angle share what they have in common. */
final class WideAngle {

    private static final double MAGIC = 0x1.8p52;

    private WideAngle() {
    }

    /** For |x| up to 1e9. */
    static int sin(StraightCode code, int x) {
        int sign = code.wholes(Primitive.AND, code.bits(x), code.whole(Long.MIN_VALUE));
        var value = code.bits(turned(code, x, 0));
        return code.asDouble(code.wholes(Primitive.XOR, value, sign));
    }

    /** For |x| up to 1e9. */
    static int cos(StraightCode code, int x) {
        return turned(code, x, 1);
    }

    /** |x| = k π/2 + r; the rest is what r lost to rounding. */
    private record Reduced(int shifted, int r, int rest) {
    }

    private static Reduced reduced(StraightCode code, int size) {
        int shifted = code.fma(size, code.number(0x1.45f306dc9c883p-1), code.number(MAGIC));
        int k = code.subtract(shifted, code.number(MAGIC));
        int high = code.fma(k, code.number(-0x1.921fb54442d18p0), size);
        int middle = code.multiply(k, code.number(0x1.1a62633145c07p-54));
        int r = code.subtract(high, middle);
        int taken = code.subtract(r, high);
        int lost = code.subtract(code.subtract(high, code.subtract(r, taken)), code.add(middle, taken));
        int low = code.add(lost, code.fma(k, code.number(-0x1.1a62633145c07p-54), middle));
        return new Reduced(shifted, r, code.fma(k, code.number(0x1.f1976b7ed8fbcp-110), low));
    }

    private static int turned(StraightCode code, int x, long further) {
        int size = code.abs(x);
        code.demand(code.lessOrEqual(size, code.number(1e9)));
        var reduced = reduced(code, size);
        int sine = code.bits(sine(code, reduced));
        int cosine = code.bits(cosine(code, reduced));
        int quadrant = code.bits(reduced.shifted());
        if (further != 0) {
            quadrant = code.wholes(Primitive.PLUS, quadrant, code.whole(further));
        }
        int odd = code.wholes(Primitive.MINUS, code.whole(0), code.wholes(Primitive.AND, quadrant, code.whole(1)));
        int difference = code.wholes(Primitive.AND, code.wholes(Primitive.XOR, sine, cosine), odd);
        int sign = code.shift(Primitive.LEFT, code.wholes(Primitive.AND, quadrant, code.whole(2)), 62);
        return code.asDouble(code.wholes(Primitive.XOR, code.wholes(Primitive.XOR, sine, difference), sign));
    }

    private static int sine(StraightCode code, Reduced reduced) {
        int r = reduced.r();
        int z = code.multiply(r, r);
        int v = code.multiply(z, r);
        int low = code.fma(z, code.fma(z, code.number(0x1.71de357b1fe7dp-19), code.number(-0x1.a01a019c161d5p-13)),
                code.number(0x1.111111110f8a6p-7));
        int high = code.fma(z, code.number(0x1.5d93a5acfd57cp-33), code.number(-0x1.ae5e68a2b9cebp-26));
        int p = code.fma(cube(code, z), high, low);
        int inner = code.subtract(code.multiply(code.number(0.5), reduced.rest()), code.multiply(v, p));
        int outer = code.subtract(code.multiply(z, inner), reduced.rest());
        return code.subtract(r, code.subtract(outer, code.multiply(v, code.number(-0x1.5555555555549p-3))));
    }

    private static int cosine(StraightCode code, Reduced reduced) {
        int r = reduced.r();
        int z = code.multiply(r, r);
        int low = code.fma(z, code.fma(z, code.number(0x1.a01a019cb1590p-16), code.number(-0x1.6c16c16c15177p-10)),
                code.number(0x1.555555555554cp-5));
        int high = code.fma(z, code.fma(z, code.number(-0x1.8fae9be8838d4p-37), code.number(0x1.1ee9ebdb4b1c4p-29)),
                code.number(-0x1.27e4f809c52adp-22));
        int p = code.multiply(z, code.fma(cube(code, z), high, low));
        int half = code.multiply(code.number(0.5), z);
        int w = code.subtract(code.number(1), half);
        int lost = code.subtract(code.subtract(code.number(1), w), half);
        return code.add(w, code.add(lost, code.subtract(code.multiply(z, p), code.multiply(r, reduced.rest()))));
    }

    private static int cube(StraightCode code, int z) {
        return code.multiply(code.multiply(z, z), z);
    }
}
