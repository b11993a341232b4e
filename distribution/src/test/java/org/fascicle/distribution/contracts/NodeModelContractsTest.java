package org.fascicle.distribution.contracts;

import org.fascicle.api.NodeModel;
import org.fascicle.api.experiment.Value;
import org.fascicle.models.Hopf;
import org.fascicle.models.Linear;
import org.fascicle.models.Signal;
import org.fascicle.models.WilsonCowan;
import org.fascicle.models.WongWangExcInh;
import org.fascicle.testkit.NodeModelContract;
import org.junit.jupiter.api.Nested;

/** The shipped node models keep their contract. */
class NodeModelContractsTest {

    @Nested
    class HopfKeepsIt extends NodeModelContract {
        @Override
        protected NodeModel model() {
            return new Hopf();
        }
    }

    /** Its default decay of 10 per ms asks for a small step. */
    @Nested
    class LinearKeepsIt extends NodeModelContract {
        @Override
        protected NodeModel model() {
            return new Linear();
        }

        @Override
        protected Value dt() {
            return Value.of(0.01, "ms");
        }
    }

    @Nested
    class SignalKeepsIt extends NodeModelContract {
        @Override
        protected NodeModel model() {
            return new Signal();
        }
    }

    @Nested
    class WilsonCowanKeepsIt extends NodeModelContract {
        @Override
        protected NodeModel model() {
            return new WilsonCowan();
        }
    }

    @Nested
    class WongWangExcInhKeepsIt extends NodeModelContract {
        @Override
        protected NodeModel model() {
            return new WongWangExcInh();
        }
    }
}
