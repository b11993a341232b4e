package org.fascicle.distribution.contracts;

import org.fascicle.api.RegionInstrument;
import org.fascicle.api.SensorInstrument;
import org.fascicle.api.experiment.Value;
import org.fascicle.forward.Bold;
import org.fascicle.forward.BoldHrf;
import org.fascicle.forward.Eeg;
import org.fascicle.forward.Meg;
import org.fascicle.forward.Seeg;
import org.fascicle.testkit.RegionInstrumentContract;
import org.fascicle.testkit.SensorInstrumentContract;
import org.junit.jupiter.api.Nested;

/** The shipped instruments keep their contracts. */
class InstrumentContractsTest {

    @Nested
    class BoldKeepsIt extends RegionInstrumentContract {
        @Override
        protected RegionInstrument instrument() {
            return new Bold();
        }
    }

    @Nested
    class BoldHrfKeepsIt extends RegionInstrumentContract {
        @Override
        protected RegionInstrument instrument() {
            return new BoldHrf();
        }

        @Override
        protected Value dt() {
            return Value.of(50, "ms");
        }
    }

    @Nested
    class EegKeepsIt extends SensorInstrumentContract {
        @Override
        protected SensorInstrument instrument() {
            return new Eeg();
        }
    }

    @Nested
    class SeegKeepsIt extends SensorInstrumentContract {
        @Override
        protected SensorInstrument instrument() {
            return new Seeg();
        }

        @Override
        protected String sourceUnit() {
            return "mV";
        }
    }

    @Nested
    class MegKeepsIt extends SensorInstrumentContract {
        @Override
        protected SensorInstrument instrument() {
            return new Meg();
        }
    }
}
