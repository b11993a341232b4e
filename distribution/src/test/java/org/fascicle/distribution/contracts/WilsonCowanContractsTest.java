package org.fascicle.distribution.contracts;

import org.fascicle.api.NodeModel;
import org.fascicle.models.WilsonCowan;
import org.fascicle.models.WilsonCowanAdaptive;
import org.fascicle.models.WilsonCowanDivisive;
import org.fascicle.models.WilsonCowanDivisiveInput;
import org.fascicle.models.WilsonCowanLinear;
import org.fascicle.models.WilsonCowanNoSaturation;
import org.fascicle.models.WilsonCowanSimplified;
import org.fascicle.models.WilsonCowanSymmetric;
import org.fascicle.models.WilsonCowanThreePopulation;
import org.fascicle.testkit.NodeModelContract;
import org.junit.jupiter.api.Nested;

/** Wilson-Cowan and its variants keep their contract. */
class WilsonCowanContractsTest {

    @Nested
    class WilsonCowanKeepsIt extends NodeModelContract {
        @Override
        protected NodeModel model() {
            return new WilsonCowan();
        }
    }

    @Nested
    class WilsonCowanAdaptiveKeepsIt extends NodeModelContract {
        @Override
        protected NodeModel model() {
            return new WilsonCowanAdaptive();
        }
    }

    @Nested
    class WilsonCowanDivisiveKeepsIt extends NodeModelContract {
        @Override
        protected NodeModel model() {
            return new WilsonCowanDivisive();
        }
    }

    @Nested
    class WilsonCowanDivisiveInputKeepsIt extends NodeModelContract {
        @Override
        protected NodeModel model() {
            return new WilsonCowanDivisiveInput();
        }
    }

    @Nested
    class WilsonCowanLinearKeepsIt extends NodeModelContract {
        @Override
        protected NodeModel model() {
            return new WilsonCowanLinear();
        }
    }

    @Nested
    class WilsonCowanNoSaturationKeepsIt extends NodeModelContract {
        @Override
        protected NodeModel model() {
            return new WilsonCowanNoSaturation();
        }
    }

    @Nested
    class WilsonCowanSimplifiedKeepsIt extends NodeModelContract {
        @Override
        protected NodeModel model() {
            return new WilsonCowanSimplified();
        }
    }

    @Nested
    class WilsonCowanSymmetricKeepsIt extends NodeModelContract {
        @Override
        protected NodeModel model() {
            return new WilsonCowanSymmetric();
        }
    }

    @Nested
    class WilsonCowanThreePopulationKeepsIt extends NodeModelContract {
        @Override
        protected NodeModel model() {
            return new WilsonCowanThreePopulation();
        }
    }
}
