package org.fascicle.distribution.contracts;

import java.util.Map;
import java.util.OptionalDouble;
import org.fascicle.api.DelayHandler;
import org.fascicle.api.experiment.Value;
import org.fascicle.couplings.delay.ConductionDelay;
import org.fascicle.couplings.delay.ConstantDelay;
import org.fascicle.couplings.delay.GammaSpeedDelay;
import org.fascicle.couplings.delay.MatrixDelay;
import org.fascicle.couplings.delay.NoDelay;
import org.fascicle.testkit.DelayContract;
import org.junit.jupiter.api.Nested;

/** The shipped delay handlers keep their contract. */
class DelayContractsTest {

    @Nested
    class NoneKeepsIt extends DelayContract {
        @Override
        protected DelayHandler handler() {
            return new NoDelay();
        }

        @Override
        protected OptionalDouble delayMs(double lengthMm) {
            return OptionalDouble.of(0);
        }
    }

    @Nested
    class ConductionKeepsIt extends DelayContract {
        @Override
        protected DelayHandler handler() {
            return new ConductionDelay();
        }

        /** mm / (m/s) = ms. */
        @Override
        protected OptionalDouble delayMs(double lengthMm) {
            return OptionalDouble.of(lengthMm / 6);
        }
    }

    @Nested
    class SlowConductionKeepsIt extends DelayContract {
        @Override
        protected DelayHandler handler() {
            return new ConductionDelay();
        }

        @Override
        protected Map<String, Value> settings() {
            return Map.of("speed", Value.of(50, "cm/s"));
        }

        @Override
        protected OptionalDouble delayMs(double lengthMm) {
            return OptionalDouble.of(lengthMm / 0.5);
        }
    }

    @Nested
    class ConstantKeepsIt extends DelayContract {
        @Override
        protected DelayHandler handler() {
            return new ConstantDelay();
        }

        @Override
        protected Map<String, Value> settings() {
            return Map.of("time", Value.of(0.0125, "s"));
        }

        @Override
        protected OptionalDouble delayMs(double lengthMm) {
            return OptionalDouble.of(12.5);
        }
    }

    @Nested
    class MatrixKeepsIt extends DelayContract {
        @Override
        protected DelayHandler handler() {
            return new MatrixDelay();
        }

        @Override
        protected Map<String, Value> settings() {
            return Map.of("delays", Value.of(3, "steps"));
        }

        @Override
        protected OptionalDouble delayMs(double lengthMm) {
            return OptionalDouble.of(3);
        }
    }

    @Nested
    class GammaSpeedKeepsIt extends DelayContract {
        @Override
        protected DelayHandler handler() {
            return new GammaSpeedDelay();
        }
    }
}
