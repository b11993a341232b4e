package org.fascicle.engine.internal.simd;

import org.fascicle.engine.internal.math.Log;
import org.fascicle.engine.internal.math.Power;

/** x to the power y in the order of {@code math.Power}. */
final class WidePower {

    private WidePower() {
    }

    /** The same exponent for all lanes. */
    static int of(StraightCode code, int x, double y) {
        return Power.isProduct(y) ? product(code, x, (int) y)
                : WideExp.of(code, code.multiply(code.number(y), WideLog.of(code, x)));
    }

    /** The same base for all lanes; for exponents that do not make a product. */
    static int of(StraightCode code, double x, int y) {
        demandNoProduct(code, y);
        return WideExp.of(code, code.multiply(y, code.number(Log.of(x))));
    }

    /** For exponents that do not make a product. */
    static int ofValues(StraightCode code, int x, int y) {
        demandNoProduct(code, y);
        return WideExp.of(code, code.multiply(y, WideLog.of(code, x)));
    }

    /**
     * Not an integer below 2^51 in magnitude; adding and subtracting 1.5·2^52 rounds to one. More than needed: from 64 on an
     * integer makes no product, and is right by other means as well.
     */
    private static void demandNoProduct(StraightCode code, int y) {
        int rounded = code.subtract(code.add(y, code.number(0x1.8p52)), code.number(0x1.8p52));
        code.demand(code.notEqual(y, rounded));
    }

    private static int product(StraightCode code, int x, int k) {
        int square = x;
        int product = -1;
        for (int rest = Math.abs(k); rest != 0; rest >>= 1) {
            if ((rest & 1) != 0) {
                product = product < 0 ? square : code.multiply(product, square);
            }
            if (rest > 1) {
                square = code.multiply(square, square);
            }
        }
        int power = product < 0 ? code.number(1) : product;
        return k < 0 ? code.divide(code.number(1), power) : power;
    }
}
