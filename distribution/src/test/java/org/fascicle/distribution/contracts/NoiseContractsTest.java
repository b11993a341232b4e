package org.fascicle.distribution.contracts;

import java.util.Map;
import org.fascicle.api.NoiseProcess;
import org.fascicle.api.experiment.Value;
import org.fascicle.models.noise.OrnsteinUhlenbeck;
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
}
