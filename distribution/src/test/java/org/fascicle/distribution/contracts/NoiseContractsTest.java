package org.fascicle.distribution.contracts;

import java.util.Map;
import org.fascicle.api.NoiseProcess;
import org.fascicle.api.experiment.Value;
import org.fascicle.models.noise.BlueNoise;
import org.fascicle.models.noise.BrownNoise;
import org.fascicle.models.noise.MultiplicativeNoise;
import org.fascicle.models.noise.OrnsteinUhlenbeck;
import org.fascicle.models.noise.PinkNoise;
import org.fascicle.models.noise.PoissonNoise;
import org.fascicle.models.noise.PowerLawNoise;
import org.fascicle.models.noise.VioletNoise;
import org.fascicle.models.noise.WhiteNoise;
import org.fascicle.testkit.NoiseContract;
import org.junit.jupiter.api.Nested;

/** The shipped noise processes keep their contract. */
class NoiseContractsTest {

    @Nested
    class WhiteKeepsIt extends NoiseContract {
        @Override
        protected NoiseProcess process() {
            return new WhiteNoise();
        }

        @Override
        protected Map<String, Value> settings() {
            return Map.of("sigma", Value.of(1, "sqrt(ms)"));
        }
    }

    @Nested
    class MultiplicativeKeepsIt extends NoiseContract {
        @Override
        protected NoiseProcess process() {
            return new MultiplicativeNoise();
        }

        @Override
        protected Map<String, Value> settings() {
            return Map.of("sigma", Value.of(1, "sqrt(ms)"));
        }
    }

    @Nested
    class OrnsteinUhlenbeckByItsDeviationKeepsIt extends NoiseContract {
        @Override
        protected NoiseProcess process() {
            return new OrnsteinUhlenbeck();
        }

        @Override
        protected Map<String, Value> settings() {
            return Map.of("std", Value.of(1));
        }
    }

    @Nested
    class OrnsteinUhlenbeckByItsDiffusionKeepsIt extends NoiseContract {
        @Override
        protected NoiseProcess process() {
            return new OrnsteinUhlenbeck();
        }

        @Override
        protected Map<String, Value> settings() {
            return Map.of("sigma", Value.of(1, "1/sqrt(ms)"), "form", Value.of("plain"), "tau", Value.of(10, "ms"));
        }
    }

    @Nested
    class PinkKeepsIt extends NoiseContract {
        @Override
        protected NoiseProcess process() {
            return new PinkNoise();
        }

        @Override
        protected Map<String, Value> settings() {
            return Map.of("std", Value.of(1));
        }
    }

    @Nested
    class BrownKeepsIt extends NoiseContract {
        @Override
        protected NoiseProcess process() {
            return new BrownNoise();
        }

        @Override
        protected Map<String, Value> settings() {
            return Map.of("std", Value.of(1));
        }
    }

    @Nested
    class BlueKeepsIt extends NoiseContract {
        @Override
        protected NoiseProcess process() {
            return new BlueNoise();
        }

        @Override
        protected Map<String, Value> settings() {
            return Map.of("std", Value.of(1));
        }
    }

    @Nested
    class VioletKeepsIt extends NoiseContract {
        @Override
        protected NoiseProcess process() {
            return new VioletNoise();
        }

        @Override
        protected Map<String, Value> settings() {
            return Map.of("std", Value.of(1));
        }
    }

    @Nested
    class PowerLawKeepsIt extends NoiseContract {
        @Override
        protected NoiseProcess process() {
            return new PowerLawNoise();
        }

        @Override
        protected Map<String, Value> settings() {
            return Map.of("std", Value.of(1), "beta", Value.of(-0.5));
        }
    }

    @Nested
    class PoissonKeepsIt extends NoiseContract {
        @Override
        protected NoiseProcess process() {
            return new PoissonNoise();
        }

        @Override
        protected Map<String, Value> settings() {
            return Map.of("area", Value.of(1, "ms"), "rate", Value.of(300, "Hz"), "tau", Value.of(5, "ms"));
        }
    }
}
