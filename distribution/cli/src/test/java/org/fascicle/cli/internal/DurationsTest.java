package org.fascicle.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DurationsTest {

    @Test
    void shortTimesHaveADecimal() {
        assertEquals("0.4 s", Durations.text(0.42));
    }

    @Test
    void longTimesAreRoundedUpToWholeUnits() {
        assertEquals("13 s", Durations.text(12.2));
        assertEquals("3 min 20 s", Durations.text(200));
        assertEquals("2 h 5 min", Durations.text(7500));
    }
}
