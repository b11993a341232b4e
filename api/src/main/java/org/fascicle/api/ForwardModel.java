package org.fascicle.api;

/** What an instrument sees of the activity: per region ({@link RegionInstrument}) or at sensors ({@link SensorInstrument}). */
public sealed interface ForwardModel permits RegionInstrument, SensorInstrument {

    /** The instrument as data: its equations between the recorded quantity and what it shows. */
    InstrumentDescription description();
}
