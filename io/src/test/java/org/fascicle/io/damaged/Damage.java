package org.fascicle.io.damaged;

import java.util.Arrays;
import java.util.Random;

/** Makes damaged copies of a file. The same seed gives the same damage. */
final class Damage {

    private final Random random;

    Damage(long seed) {
        random = new Random(seed);
    }

    /** Cut off, some bytes changed, a number blown up, a piece repeated, lost or zeroed; sometimes several of these. */
    byte[] of(byte[] whole) {
        byte[] bytes = whole.clone();
        int times = 1 + random.nextInt(3);
        for (int k = 0; k < times && bytes.length > 0; k++) {
            bytes = once(bytes);
        }
        return bytes;
    }

    private byte[] once(byte[] bytes) {
        return switch (random.nextInt(7)) {
            case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1, 2 -> flipped(bytes);
            case 3 -> blownUp(bytes);
            case 4 -> repeated(bytes);
            case 5 -> lost(bytes);
            default -> zeroed(bytes);
        };
    }

    private byte[] flipped(byte[] bytes) {
        for (int k = random.nextInt(8); k >= 0; k--) {
            bytes[at(bytes)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    /** Four or eight bytes of a number that may be a size: largest, negative, or a power of two. */
    private byte[] blownUp(byte[] bytes) {
        int at = at(bytes);
        int width = random.nextBoolean() ? 4 : 8;
        int kind = random.nextInt(3);
        for (int i = 0; i < width && at + i < bytes.length; i++) {
            bytes[at + i] = (byte) (kind == 0 ? 0xff : kind == 1 ? (i == width - 1 ? 0x7f : 0xff) : i == width / 2 ? 1 : 0);
        }
        return bytes;
    }

    private byte[] repeated(byte[] bytes) {
        int from = at(bytes);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(200));
        var result = Arrays.copyOf(bytes, bytes.length + to - from);
        System.arraycopy(bytes, from, result, to, bytes.length - from);
        return result;
    }

    private byte[] lost(byte[] bytes) {
        int from = at(bytes);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(200));
        var result = Arrays.copyOf(bytes, bytes.length - (to - from));
        System.arraycopy(bytes, to, result, from, bytes.length - to);
        return result;
    }

    private byte[] zeroed(byte[] bytes) {
        int from = at(bytes);
        Arrays.fill(bytes, from, Math.min(bytes.length, from + 1 + random.nextInt(64)), (byte) 0);
        return bytes;
    }

    /** Anywhere, but headers more often than data. */
    private int at(byte[] bytes) {
        return random.nextInt(random.nextBoolean() ? bytes.length : Math.min(bytes.length, 600));
    }
}
