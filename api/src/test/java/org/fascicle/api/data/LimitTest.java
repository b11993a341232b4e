package org.fascicle.api.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTest {

    @AfterEach
    void asBefore() {
        for (Limit limit : Limit.values()) {
            System.clearProperty(limit.property());
        }
    }

    @Test
    void nobodySaysOtherwise() {
        assertEquals(new Limits(64_000_000, 268_435_456, 256, 4_194_304), Limits.standard());
        assertEquals(5000, Limit.DENSE_REGIONS.value());
        assertEquals(20_000, Limit.REGIONS.value());
    }

    @Test
    void aPropertyRaisesOrLowersOne() {
        System.setProperty("fascicle.limit.cells", "2e8");
        System.setProperty("fascicle.limit.line-bytes", "1000");
        assertEquals(new Limits(200_000_000, 268_435_456, 256, 1000), Limits.standard());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "1.5", "many", "", "NaN", "3e9"})
    void whatIsNoWholeNumberIsRefused(String given) {
        System.setProperty("fascicle.limit.entries", given);
        assertEquals("-Dfascicle.limit.entries=" + given + ": a whole number from 1 to 2147483639 is needed",
                assertThrows(IllegalArgumentException.class, Limits::standard).getMessage());
    }

    @Test
    void aMessageSaysTheLimitAndHowToRaiseIt() {
        assertEquals("limit 7; more with JAVA_OPTS=-Dfascicle.limit.dense-regions=N", Limit.DENSE_REGIONS.rule(7));
    }
}
