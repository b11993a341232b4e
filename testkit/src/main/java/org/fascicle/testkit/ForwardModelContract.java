package org.fascicle.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.TreeMap;
import org.fascicle.api.ForwardModel;
import org.fascicle.api.InstrumentDescription;
import org.junit.jupiter.api.Test;

/**
 * What every instrument keeps. Extend {@link RegionInstrumentContract} for one with a reading per region,
 * {@link SensorInstrumentContract} for one with sensors: they look at readings, too.
 */
public abstract class ForwardModelContract {

    /** The instrument. */
    protected abstract ForwardModel instrument();

    /** Unit of what it looks at; a pure number unless overridden. */
    protected String sourceUnit() {
        return "1";
    }

    @Test
    public void itSaysWhatItIs() {
        InstrumentDescription instrument = instrument().description();
        Describing.complete(instrument.card());
        Describing.states(instrument.card(), instrument.states());
        var about = new TreeMap<String, String>();
        instrument.tables().forEach(table -> about.put("table " + table.name(), table.about()));
        Describing.said(instrument.card(), about);
    }

    @Test
    public void itsNamesAndUnitsHold() {
        Describing.sound(instrument().description());
    }

    @Test
    public void itSaysTheSameEveryTime() {
        assertEquals(instrument().description(), instrument().description());
    }
}
