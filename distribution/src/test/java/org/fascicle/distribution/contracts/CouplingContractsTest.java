package org.fascicle.distribution.contracts;

import java.util.Map;
import org.fascicle.api.Coupling;
import org.fascicle.api.experiment.Value;
import org.fascicle.couplings.DiffusiveCoupling;
import org.fascicle.couplings.HyperbolicTangentCoupling;
import org.fascicle.couplings.KuramotoCoupling;
import org.fascicle.couplings.LaplacianCoupling;
import org.fascicle.couplings.LinearCoupling;
import org.fascicle.couplings.LogisticPostCoupling;
import org.fascicle.couplings.MultiplicativeCoupling;
import org.fascicle.couplings.PreSigmoidalCoupling;
import org.fascicle.couplings.SigmoidalCoupling;
import org.fascicle.couplings.SigmoidalJansenRitCoupling;
import org.fascicle.couplings.TanhPostCoupling;
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

    @Nested
    class KuramotoKeepsIt extends CouplingContract {
        @Override
        protected Coupling coupling() {
            return new KuramotoCoupling();
        }
    }

    @Nested
    class LaplacianKeepsIt extends CouplingContract {
        @Override
        protected Coupling coupling() {
            return new LaplacianCoupling();
        }
    }

    @Nested
    class SymmetricLaplacianWithUnitsKeepsIt extends FromPotentialToRate {
        @Override
        protected Coupling coupling() {
            return new LaplacianCoupling();
        }

        @Override
        protected Map<String, Value> settings() {
            return Map.of("form", Value.of("sym"), "k", Value.of(0.5, "Hz/mV"));
        }
    }

    @Nested
    class LogisticPostKeepsIt extends CouplingContract {
        @Override
        protected Coupling coupling() {
            return new LogisticPostCoupling();
        }
    }

    @Nested
    class MultiplicativeKeepsIt extends CouplingContract {
        @Override
        protected Coupling coupling() {
            return new MultiplicativeCoupling();
        }
    }

    @Nested
    class PreSigmoidalKeepsIt extends CouplingContract {
        @Override
        protected Coupling coupling() {
            return new PreSigmoidalCoupling();
        }
    }

    @Nested
    class SigmoidalKeepsIt extends CouplingContract {
        @Override
        protected Coupling coupling() {
            return new SigmoidalCoupling();
        }
    }

    @Nested
    class SigmoidalJansenRitKeepsIt extends CouplingContract {
        @Override
        protected Coupling coupling() {
            return new SigmoidalJansenRitCoupling();
        }
    }

    @Nested
    class TanhPostKeepsIt extends CouplingContract {
        @Override
        protected Coupling coupling() {
            return new TanhPostCoupling();
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

    @Nested
    class LogisticPostWithUnitsKeepsIt extends FromPotentialToRate {
        @Override
        protected Coupling coupling() {
            return new LogisticPostCoupling();
        }

        @Override
        protected Map<String, Value> settings() {
            return Map.of("k", Value.of(2, "Hz"), "a", Value.of(0.3, "1/mV"));
        }
    }

    @Nested
    class MultiplicativeWithUnitsKeepsIt extends FromPotentialToRate {
        @Override
        protected Coupling coupling() {
            return new MultiplicativeCoupling();
        }

        @Override
        protected Map<String, Value> settings() {
            return Map.of("k", Value.of(2, "Hz/mV^2"));
        }
    }

    @Nested
    class PreSigmoidalWithUnitsKeepsIt extends FromPotentialToRate {
        @Override
        protected Coupling coupling() {
            return new PreSigmoidalCoupling();
        }

        @Override
        protected Map<String, Value> settings() {
            return Map.of("H", Value.of(2, "Hz"), "P", Value.of(0.3, "1/mV"));
        }
    }

    @Nested
    class SigmoidalWithUnitsKeepsIt extends FromPotentialToRate {
        @Override
        protected Coupling coupling() {
            return new SigmoidalCoupling();
        }

        @Override
        protected Map<String, Value> settings() {
            return Map.of("cmax", Value.of(20, "Hz"), "sigma", Value.of(3, "mV"));
        }
    }

    @Nested
    class SigmoidalJansenRitWithUnitsKeepsIt extends FromPotentialToRate {
        @Override
        protected Coupling coupling() {
            return new SigmoidalJansenRitCoupling();
        }

        @Override
        protected Map<String, Value> settings() {
            return Map.of("cmax", Value.of(20, "Hz"), "midpoint", Value.of(6, "mV"), "r", Value.of(0.56, "1/mV"));
        }
    }

    @Nested
    class TanhPostWithUnitsKeepsIt extends FromPotentialToRate {
        @Override
        protected Coupling coupling() {
            return new TanhPostCoupling();
        }

        @Override
        protected Map<String, Value> settings() {
            return Map.of("k", Value.of(2, "Hz"), "scale", Value.of(0.3, "1/mV"));
        }
    }
}
