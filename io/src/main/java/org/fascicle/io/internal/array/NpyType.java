package org.fascicle.io.internal.array;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.fascicle.api.InputException;

/**
 * How a number is stored: byte order, kind and width as in "<f8".
 *
 * @param order of the bytes
 * @param kind f, i, u or b
 * @param width in bytes
 */
record NpyType(ByteOrder order, char kind, int width) {

    private static final List<String> KNOWN = List.of("f2", "f4", "f8", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8", "b1");

    static NpyType of(String name, String descr) throws InputException {
        String what = descr.isEmpty() ? "" : descr.substring("<>|=".indexOf(descr.charAt(0)) >= 0 ? 1 : 0);
        if (what.startsWith("O")) {
            throw new InputException(name, "holds Python objects (pickle); refused", "resave with allow_pickle=False");
        }
        if (what.startsWith("U") || what.startsWith("S")) {
            throw new InputException(name, "holds text (" + descr + ")",
                    "numbers are needed; labels go into a .txt file, one per line");
        }
        if (what.startsWith("c")) {
            throw new InputException(name, "holds complex numbers (" + descr + ")", "real numbers are needed");
        }
        if (!KNOWN.contains(what)) {
            throw new InputException(name, "holds values of type " + descr, "known: " + String.join(", ", KNOWN));
        }
        return new NpyType(descr.charAt(0) == '>' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN, what.charAt(0),
                what.charAt(1) - '0');
    }

    /** Decodes n values to {@code values[at]}…; 64-bit integers beyond 2^53 are rounded. */
    void decode(ByteBuffer bytes, double[] values, int at, int n) {
        bytes.order(order);
        for (int i = 0; i < n; i++) {
            values[at + i] = switch (kind) {
                case 'f' -> real(bytes);
                case 'i' -> signed(bytes);
                case 'u' -> unsigned(bytes);
                default -> bytes.get() == 0 ? 0 : 1;
            };
        }
    }

    private double real(ByteBuffer bytes) {
        return switch (width) {
            case 2 -> half(bytes.getShort());
            case 4 -> bytes.getFloat();
            default -> bytes.getDouble();
        };
    }

    private long signed(ByteBuffer bytes) {
        return switch (width) {
            case 1 -> bytes.get();
            case 2 -> bytes.getShort();
            case 4 -> bytes.getInt();
            default -> bytes.getLong();
        };
    }

    private double unsigned(ByteBuffer bytes) {
        return switch (width) {
            case 1 -> bytes.get() & 0xff;
            case 2 -> bytes.getShort() & 0xffff;
            case 4 -> bytes.getInt() & 0xffffffffL;
            default -> new BigInteger(Long.toUnsignedString(bytes.getLong())).doubleValue();
        };
    }

    /** IEEE 754 binary16: 1 sign, 5 exponent, 10 fraction bits. */
    static double half(short bits) {
        int exponent = bits >> 10 & 0x1f;
        int fraction = bits & 0x3ff;
        double size = exponent == 0 ? fraction * 0x1p-24
                : exponent == 31 ? (fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN)
                : Math.scalb(1 + fraction * 0x1p-10, exponent - 15);
        return bits < 0 ? -size : size;
    }
}
