package org.fascicle.engine.internal.program;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** When vectors are worth trying. */
class WearTest {

    private final Wear wear = new Wear();

    @Test
    void aShortRunIsNotWorthIt() {
        assertFalse(wear.add(String.class, Wear.LONG / 2));
        assertFalse(wear.add(Integer.class, Wear.LONG / 2));
    }

    @Test
    void inALongRunAClassIsWorthItThatHasDoneItsPart() {
        assertTrue(wear.add(String.class, Wear.LONG + 1));
        assertFalse(wear.add(Integer.class, Wear.PART));
        assertTrue(wear.add(Integer.class, 1), "a little more than its part");
    }

    @Test
    void allClassesTogetherMakeARunLong() {
        long each = Wear.LONG / 15;
        for (Class<?> of : new Class<?>[] {String.class, Integer.class, Long.class}) {
            for (int k = 0; k < 5; k++) {
                assertFalse(wear.add(of, each));
            }
        }
        assertTrue(wear.add(String.class, each));
    }
}
