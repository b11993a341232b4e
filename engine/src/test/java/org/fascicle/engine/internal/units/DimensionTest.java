package org.fascicle.engine.internal.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DimensionTest {

    private static final Dimension PORT_PER_SOURCE = Dimension.of(Base.PORT).over(Dimension.of(Base.SOURCE));

    @Test
    void aQuotientByItselfIsAPureNumber() {
        assertTrue(PORT_PER_SOURCE.over(PORT_PER_SOURCE).isNone());
    }

    @Test
    void aRootUndoesAPower() {
        assertEquals(Optional.of(PORT_PER_SOURCE), PORT_PER_SOURCE.power(2).root(2));
    }

    @Test
    void aRootThatCannotBeWrittenIsEmpty() {
        assertEquals(Optional.empty(), PORT_PER_SOURCE.root(5));
    }

    @Test
    void unitVariablesAreReplacedByWhatTheyStandFor() {
        var rate = Dimension.TIME.power(-1);
        assertEquals(rate, PORT_PER_SOURCE.bind(Map.of(Base.PORT, rate, Base.SOURCE, Dimension.NONE)));
    }

    @Test
    void aRootOfAVariableBecomesTheRootOfItsMeaning() {
        var root = Dimension.of(Base.PORT).root(2).orElseThrow();
        assertEquals(Dimension.TIME, root.bind(Map.of(Base.PORT, Dimension.TIME.power(2))));
    }

    @Test
    void withoutTimeARateIsAPureNumber() {
        assertTrue(Dimension.TIME.power(-1).without(Base.TIME).isNone());
    }
}
