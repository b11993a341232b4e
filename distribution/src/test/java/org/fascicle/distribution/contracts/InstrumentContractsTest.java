package org.fascicle.distribution.contracts;

import org.fascicle.api.RegionInstrument;
import org.fascicle.forward.Bold;
import org.fascicle.testkit.RegionInstrumentContract;
import org.junit.jupiter.api.Nested;

/** The shipped instruments keep their contract. */
class InstrumentContractsTest {

    @Nested
    class BoldKeepsIt extends RegionInstrumentContract {
        @Override
        protected RegionInstrument instrument() {
            return new Bold();
        }
    }
}
