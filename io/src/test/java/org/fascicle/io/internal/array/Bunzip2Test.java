package org.fascicle.io.internal.array;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class Bunzip2Test {

    /** Packed by libbz2 1.0.8, through Python's bz2. */
    private static final String PACKED =
            "425a6839314159265359ff2bbac600000dd180410040043c001000200031064c40dea90d1a5ae2db698a8eb14db1e498ec8d"
                    + "47c5dc914e14243fcaeeb180";
    private static final String TEXT = "aaaaaaaaaabbbb, abracadabra ".repeat(3);

    private static String unpack(byte[] packed, long limit) throws IOException {
        return new String(Bunzip2.unpack(new ByteArrayInputStream(packed), limit), StandardCharsets.US_ASCII);
    }

    @Test
    void whatTheReferenceProgramPackedComesOutAgain() throws IOException {
        assertEquals(TEXT, unpack(HexFormat.of().parseHex(PACKED), 1000));
    }

    @Test
    void anEmptyStreamIsEmpty() throws IOException {
        assertEquals("", unpack(HexFormat.of().parseHex("425a683917724538509000000000"), 1000));
    }

    @Test
    void theUnpackedSizeIsBounded() {
        assertEquals("unpacks to more than 10 bytes; more with JAVA_OPTS=-Dfascicle.limit.entry-bytes=N",
                assertThrows(IOException.class, () -> unpack(HexFormat.of().parseHex(PACKED), 10)).getMessage());
    }

    /** A flipped bit may hit a code that is never used; wrong bytes must never come out. */
    @Test
    void noFlippedBitGivesWrongBytes() {
        byte[] good = HexFormat.of().parseHex(PACKED);
        int refused = 0;
        for (int bit = 0; bit < 8 * good.length; bit++) {
            byte[] bad = good.clone();
            bad[bit / 8] ^= (byte) (1 << bit % 8);
            try {
                assertEquals(TEXT, unpack(bad, 100_000), "bit " + bit);
            } catch (IOException e) {
                refused++;
            }
        }
        assertTrue(refused > 4 * good.length, refused + " of " + 8 * good.length + " refused");
    }

    @Test
    void everyTruncationIsNoticed() {
        byte[] good = HexFormat.of().parseHex(PACKED);
        for (int length = 0; length < good.length - 4; length++) {
            byte[] bad = Arrays.copyOf(good, length);
            assertThrows(IOException.class, () -> unpack(bad, 1000), "length " + length);
        }
    }
}
