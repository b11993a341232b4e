package org.fascicle.distribution.contracts;

import org.fascicle.api.NodeModel;
import org.fascicle.api.experiment.Value;
import org.fascicle.models.FitzHughNagumo;
import org.fascicle.models.Generic2dOscillator;
import org.fascicle.models.Hopf;
import org.fascicle.models.Horn;
import org.fascicle.models.Kuramoto;
import org.fascicle.models.Linear;
import org.fascicle.models.Lorenz;
import org.fascicle.models.Signal;
import org.fascicle.models.StuartLandau;
import org.fascicle.models.VanDerPol;
import org.fascicle.testkit.NodeModelContract;
import org.junit.jupiter.api.Nested;

/** The shipped oscillators, and the models that are there to test with, keep their contract. */
class OscillatorContractsTest {

    @Nested
    class FitzHughNagumoKeepsIt extends NodeModelContract {
        @Override
        protected NodeModel model() {
            return new FitzHughNagumo();
        }
    }

    @Nested
    class Generic2dOscillatorKeepsIt extends NodeModelContract {
        @Override
        protected NodeModel model() {
            return new Generic2dOscillator();
        }
    }

    @Nested
    class HopfKeepsIt extends NodeModelContract {
        @Override
        protected NodeModel model() {
            return new Hopf();
        }
    }

    @Nested
    class HornKeepsIt extends NodeModelContract {
        @Override
        protected NodeModel model() {
            return new Horn();
        }
    }

    @Nested
    class KuramotoKeepsIt extends NodeModelContract {
        @Override
        protected NodeModel model() {
            return new Kuramoto();
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

    /** It turns in less than a ms. */
    @Nested
    class LorenzKeepsIt extends NodeModelContract {
        @Override
        protected NodeModel model() {
            return new Lorenz();
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
    class StuartLandauKeepsIt extends NodeModelContract {
        @Override
        protected NodeModel model() {
            return new StuartLandau();
        }
    }

    @Nested
    class VanDerPolKeepsIt extends NodeModelContract {
        @Override
        protected NodeModel model() {
            return new VanDerPol();
        }
    }
}
