package org.fascicle.distribution.contracts;

import java.util.Map;
import org.fascicle.api.Coupling;
import org.fascicle.api.experiment.Value;
import org.fascicle.couplings.DiffusiveCoupling;
import org.fascicle.couplings.HyperbolicTangentCoupling;
import org.fascicle.couplings.LinearCoupling;
import org.fascicle.testkit.CouplingContract;
import org.junit.jupiter.api.Nested;

/** The shipped couplings keep their contract, between pure numbers and from a potential to a rate. */
class CouplingContractsTest {

    @Nested
    class LinearKeepsIt extends CouplingContract {
        @Override
        protected Coupling coupling() {
            return new LinearCoupling();
        }
    }

    @Nested
    class DiffusiveKeepsIt extends CouplingContract {
        @Override
        protected Coupling coupling() {
            return new DiffusiveCoupling();
        }
    }

    @Nested
    class HyperbolicTangentKeepsIt extends CouplingContract {
        @Override
        protected Coupling coupling() {
            return new HyperbolicTangentCoupling();
        }
    }

    abstract static class FromPotentialToRate extends CouplingContract {
        @Override
        protected String sourceUnit() {
            return "mV";
        }

        @Override
        protected String portUnit() {
            return "Hz";
        }
    }

    @Nested
    class LinearWithUnitsKeepsIt extends FromPotentialToRate {
        @Override
        protected Coupling coupling() {
            return new LinearCoupling();
        }

        @Override
        protected Map<String, Value> settings() {
            return Map.of("a", Value.of(2, "Hz/mV"), "b", Value.of(1, "1/s"));
        }
    }

    @Nested
    class DiffusiveWithUnitsKeepsIt extends FromPotentialToRate {
        @Override
        protected Coupling coupling() {
            return new DiffusiveCoupling();
        }

        @Override
        protected Map<String, Value> settings() {
            return Map.of("k", Value.of(0.5, "Hz/mV"));
        }
    }

    @Nested
    class HyperbolicTangentWithUnitsKeepsIt extends FromPotentialToRate {
        @Override
        protected Coupling coupling() {
            return new HyperbolicTangentCoupling();
        }

        @Override
        protected Map<String, Value> settings() {
            return Map.of("a", Value.of(3, "Hz"), "b", Value.of(2, "1/mV"));
        }
    }
}
