package org.fascicle.distribution.contracts;

import org.fascicle.api.NodeModel;
import org.fascicle.api.experiment.Value;
import org.fascicle.models.CoombesByrne;
import org.fascicle.models.CoombesByrne4d;
import org.fascicle.models.Epileptor;
import org.fascicle.models.Epileptor2d;
import org.fascicle.models.JansenRit;
import org.fascicle.models.LarterBreakspear;
import org.fascicle.models.MontbrioPazoRoxin;
import org.fascicle.models.ReducedWongWang;
import org.fascicle.models.Thalamus;
import org.fascicle.models.ThresholdLinear;
import org.fascicle.models.WongWangDecision;
import org.fascicle.models.WongWangExcInh;
import org.fascicle.testkit.NodeModelContract;
import org.junit.jupiter.api.Nested;

/** The shipped neural masses keep their contract. */
class NeuralMassContractsTest {

    /** Its rates change by several per ms. */
    @Nested
    class CoombesByrneKeepsIt extends NodeModelContract {
        @Override
        protected NodeModel model() {
            return new CoombesByrne();
        }

        @Override
        protected Value dt() {
            return Value.of(0.01, "ms");
        }
    }

    /** Its rates change by several per ms. */
    @Nested
    class CoombesByrne4dKeepsIt extends NodeModelContract {
        @Override
        protected NodeModel model() {
            return new CoombesByrne4d();
        }

        @Override
        protected Value dt() {
            return Value.of(0.01, "ms");
        }
    }

    /** Far from its attractor y1 pulls hard. */
    @Nested
    class EpileptorKeepsIt extends NodeModelContract {
        @Override
        protected NodeModel model() {
            return new Epileptor();
        }

        @Override
        protected Value dt() {
            return Value.of(0.05, "ms");
        }
    }

    /** Far from its attractor the cubic pulls hard. */
    @Nested
    class Epileptor2dKeepsIt extends NodeModelContract {
        @Override
        protected NodeModel model() {
            return new Epileptor2d();
        }

        @Override
        protected Value dt() {
            return Value.of(0.05, "ms");
        }
    }

    @Nested
    class JansenRitKeepsIt extends NodeModelContract {
        @Override
        protected NodeModel model() {
            return new JansenRit();
        }
    }

    @Nested
    class LarterBreakspearKeepsIt extends NodeModelContract {
        @Override
        protected NodeModel model() {
            return new LarterBreakspear();
        }
    }

    /** Its rates change by several per ms. */
    @Nested
    class MontbrioPazoRoxinKeepsIt extends NodeModelContract {
        @Override
        protected NodeModel model() {
            return new MontbrioPazoRoxin();
        }

        @Override
        protected Value dt() {
            return Value.of(0.01, "ms");
        }
    }

    @Nested
    class ReducedWongWangKeepsIt extends NodeModelContract {
        @Override
        protected NodeModel model() {
            return new ReducedWongWang();
        }
    }

    /** Its calcium currents are fast. */
    @Nested
    class ThalamusKeepsIt extends NodeModelContract {
        @Override
        protected NodeModel model() {
            return new Thalamus();
        }

        @Override
        protected Value dt() {
            return Value.of(0.01, "ms");
        }
    }

    @Nested
    class ThresholdLinearKeepsIt extends NodeModelContract {
        @Override
        protected NodeModel model() {
            return new ThresholdLinear();
        }
    }

    @Nested
    class WongWangDecisionKeepsIt extends NodeModelContract {
        @Override
        protected NodeModel model() {
            return new WongWangDecision();
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
