package org.fascicle.engine.internal.simd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What one loop does to its lanes, without a branch: values by index, each made of earlier ones, equal ones only once. Where a
 * formula holds for ordinary arguments only, the code says so by {@link #demand}; lanes for which a demand is not met are
 * computed again by other means. Mutable, for one thread.
 */
public final class StraightCode {

    /** A primitive, what it is applied to, and its constant: column of LOAD, bits of NUMBER and WHOLE, distance of a shift. */
    record Value(Primitive primitive, List<Integer> operands, long constant) {
    }

    /** What goes to a column. */
    record Store(int value, int column) {
    }

    private final List<Value> values = new ArrayList<>();
    private final Map<Value, Integer> known = new HashMap<>();
    private final List<Store> stores = new ArrayList<>();
    private int demand = -1;

    /** The number of this lane in a column, which is a parameter of the loop, by position. */
    public int load(int column) {
        return value(Primitive.LOAD, column);
    }

    /** The same number for all lanes. */
    public int number(double value) {
        return value(Primitive.NUMBER, Double.doubleToRawLongBits(value));
    }

    /** Keeps a value in a column that is not loaded. */
    public void store(int value, int column) {
        stores.add(new Store(value, column));
    }

    /** Operations that one turn of the loop takes, constants not counted. */
    public int size() {
        return (int) values.stream().filter(v -> !v.primitive().isConstant()).count();
    }

    /** a + b. */
    public int add(int a, int b) {
        return value(Primitive.ADD, 0, a, b);
    }

    /** a - b. */
    public int subtract(int a, int b) {
        return value(Primitive.SUBTRACT, 0, a, b);
    }

    /** a * b. */
    public int multiply(int a, int b) {
        return value(Primitive.MULTIPLY, 0, a, b);
    }

    /** a / b. */
    public int divide(int a, int b) {
        return value(Primitive.DIVIDE, 0, a, b);
    }

    /** The smaller, as {@link Math#min(double, double)}. */
    public int min(int a, int b) {
        return WideBound.min(this, a, b);
    }

    /** The larger, as {@link Math#max(double, double)}. */
    public int max(int a, int b) {
        return WideBound.max(this, a, b);
    }

    /** -a, as a product with -1: the same number, and an instruction that has never become a call. */
    public int negate(int a) {
        return multiply(a, number(-1));
    }

    /** |a|. */
    public int abs(int a) {
        return value(Primitive.ABS, 0, a);
    }

    /** The square root. */
    public int sqrt(int a) {
        return value(Primitive.SQRT, 0, a);
    }

    /** The truth of a &lt; b. */
    public int less(int a, int b) {
        return value(Primitive.LESS, 0, a, b);
    }

    /** The truth of a &lt;= b. */
    public int lessOrEqual(int a, int b) {
        return value(Primitive.LESS_OR_EQUAL, 0, a, b);
    }

    /** The truth of a == b. */
    public int equal(int a, int b) {
        return value(Primitive.EQUAL, 0, a, b);
    }

    /** The truth of a != b; of a truth made a number by {@link #one} and 0, the truth itself. */
    public int notEqual(int a, int b) {
        var made = values.get(a);
        boolean back = made.primitive() == Primitive.CHOOSE && b == number(0)
                && made.operands().get(1) == number(1) && made.operands().get(2) == number(0);
        return back ? made.operands().get(0) : value(Primitive.NOT_EQUAL, 0, a, b);
    }

    /** One of two numbers. */
    public int choose(int truth, int yes, int no) {
        return value(Primitive.CHOOSE, 0, truth, yes, no);
    }

    /** 1 where a truth holds, else 0. */
    public int one(int truth) {
        return choose(truth, number(1), number(0));
    }

    /** The largest integer that is not larger. */
    public int floor(int a) {
        return WideFloor.of(this, a);
    }

    /** e to the power a. */
    public int exp(int a) {
        return WideExp.of(this, a);
    }

    /** The natural logarithm. */
    public int log(int a) {
        return WideLog.of(this, a);
    }

    /** The sine. */
    public int sin(int a) {
        return WideAngle.sin(this, a);
    }

    /** The cosine. */
    public int cos(int a) {
        return WideAngle.cos(this, a);
    }

    /** The hyperbolic tangent. */
    public int tanh(int a) {
        return WideTanh.of(this, a);
    }

    /** 1/(1 + e^-a). */
    public int sigmoid(int a) {
        return WideExp.sigmoid(this, a);
    }

    /** a/(1 - e^-a). */
    public int linoid(int a) {
        return WideLinoid.of(this, a);
    }

    /** a to the power of the same exponent for all lanes. */
    public int powerTo(int a, double exponent) {
        return WidePower.of(this, a, exponent);
    }

    /** The same base for all lanes to the power a. */
    public int powerOf(double base, int a) {
        return WidePower.of(this, base, a);
    }

    /** a to the power b, both values of this code. */
    public int power(int a, int b) {
        return WidePower.ofValues(this, a, b);
    }

    /** The number that a value is for all lanes; empty if it is not a constant. */
    OptionalDouble constant(int a) {
        var made = values.get(a);
        return made.primitive() == Primitive.NUMBER ? OptionalDouble.of(Double.longBitsToDouble(made.constant()))
                : OptionalDouble.empty();
    }

    /** The instruction itself, at its own cost: six instructions of the machine, for NaN and the signs of zeros. */
    int primitive(Primitive primitive, int a, int b) {
        return value(primitive, 0, a, b);
    }

    int fma(int a, int b, int c) {
        return value(Primitive.FMA, 0, a, b, c);
    }

    int both(int a, int b) {
        return value(Primitive.BOTH, 0, a, b);
    }

    int either(int a, int b) {
        return value(Primitive.EITHER, 0, a, b);
    }

    int whole(long bits) {
        return value(Primitive.WHOLE, bits);
    }

    int bits(int a) {
        return value(Primitive.BITS, 0, a);
    }

    int asDouble(int bits) {
        return value(Primitive.DOUBLE, 0, bits);
    }

    /** PLUS, MINUS, AND, OR or XOR. */
    int wholes(Primitive primitive, int a, int b) {
        return value(primitive, 0, a, b);
    }

    /** LEFT or RIGHT. */
    int shift(Primitive primitive, int a, int by) {
        return value(primitive, by, a);
    }

    /** The values of this code are right in lanes where this truth holds, and all others that were demanded. */
    void demand(int truth) {
        demand = demand < 0 || demand == truth ? truth : both(demand, truth);
    }

    List<Value> values() {
        return values;
    }

    List<Store> stores() {
        return stores;
    }

    /** The one truth that all demands together come to; negative if there was none. */
    int demanded() {
        return demand;
    }

    private int value(Primitive primitive, long constant, Integer... operands) {
        var value = new Value(primitive, List.of(operands), constant);
        return known.computeIfAbsent(value, key -> {
            values.add(key);
            return values.size() - 1;
        });
    }
}
