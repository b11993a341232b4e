package org.fascicle.testkit;

import java.util.Map;
import java.util.OptionalDouble;
import org.fascicle.api.Coupling;
import org.fascicle.api.DelayHandler;
import org.fascicle.api.NodeModel;
import org.fascicle.api.NoiseProcess;
import org.fascicle.api.RegionInstrument;
import org.fascicle.api.SensorInstrument;
import org.fascicle.api.experiment.Value;
import org.junit.jupiter.api.Nested;

/** Good plugins pass. */
class KeptTest {

    @Nested
    class BySwing extends NodeModelContract {
        @Override
        protected NodeModel model() {
            return new Plugins.Swing();
        }
    }

    @Nested
    class ByPhaseInJava extends NodeModelContract {
        @Override
        protected NodeModel model() {
            return new Plugins.Phase();
        }
    }

    @Nested
    class ByGrowthIntoABound extends NodeModelContract {
        @Override
        protected NodeModel model() {
            return new Plugins.Growth();
        }
    }

    @Nested
    class BySum extends CouplingContract {
        @Override
        protected Coupling coupling() {
            return new Plugins.Sum();
        }
    }

    @Nested
    class BySumFromPotentialToRate extends CouplingContract {
        @Override
        protected Coupling coupling() {
            return new Plugins.Sum();
        }

        @Override
        protected String sourceUnit() {
            return "mV";
        }

        @Override
        protected String portUnit() {
            return "Hz";
        }

        @Override
        protected Map<String, Value> settings() {
            return Map.of("a", Value.of(2, "Hz/mV"));
        }
    }

    @Nested
    class ByUniformNoise extends NoiseContract {
        @Override
        protected NoiseProcess process() {
            return new Plugins.Uniform();
        }

        @Override
        protected Map<String, Value> settings() {
            return Map.of("width", Value.of(1));
        }
    }

    @Nested
    class BySynapse extends DelayContract {
        @Override
        protected DelayHandler handler() {
            return new Plugins.Synapse();
        }

        @Override
        protected OptionalDouble delayMs(double lengthMm) {
            return OptionalDouble.of(1.5 + lengthMm / 5);
        }
    }

    @Nested
    class ByScatteredSpeeds extends DelayContract {
        @Override
        protected DelayHandler handler() {
            return new Plugins.Scattered();
        }
    }

    @Nested
    class ByLeakyAverage extends RegionInstrumentContract {
        @Override
        protected RegionInstrument instrument() {
            return new Plugins.Leaky();
        }
    }

    @Nested
    class ByNearestElectrodes extends SensorInstrumentContract {
        @Override
        protected SensorInstrument instrument() {
            return new Plugins.Nearness();
        }
    }
}
