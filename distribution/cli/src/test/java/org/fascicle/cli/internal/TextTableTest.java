package org.fascicle.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void columnsWithoutContentAreLeftOut() {
        assertEquals(List.of("a  c", "1  3"), TextTable.lines(List.of("a", "b", "c"), List.of(List.of("1", "", "3")), 0));
    }

    @Test
    void longCellsInTheMiddleGoOnBelowToo() {
        String formula = "where(form == \"scaled\", sigma*sqrt(0.5), sigma*sqrt(tau/2))";

        List<String> lines = TextTable.lines(List.of("name", "default", "unit"), List.of(List.of("std", formula, "port")), 2);

        assertTrue(lines.size() > 2 && lines.stream().allMatch(line -> line.length() <= 100), lines.toString());
        assertTrue(lines.get(1).startsWith("  std   where(form == \"scaled\",  "), lines.toString());
    }

    @Test
    void aLineInACellIsALineOfTheTable() {
        assertEquals(List.of("n  first", "   second"), TextTable.lines(List.of(List.of("n", "first\nsecond")), 0));
    }

    @Test
    void aNarrowTableStillWrapsAtBlanks() {
        assertEquals(List.of("one two", "three"), TextTable.wrapped("one two  three", 8));
        assertEquals(List.of("incomprehensible", "a"), TextTable.wrapped("incomprehensible a", 5));
    }
}
