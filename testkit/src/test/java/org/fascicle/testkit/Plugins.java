package org.fascicle.testkit;

import static org.fascicle.api.Bound.clamp;
import static org.fascicle.api.Bound.wrap;
import static org.fascicle.api.Range.between;

import java.util.List;
import org.fascicle.api.Bound;
import org.fascicle.api.Coupling;
import org.fascicle.api.CouplingDescription;
import org.fascicle.api.DelayDescription;
import org.fascicle.api.DelayHandler;
import org.fascicle.api.Dynamics;
import org.fascicle.api.InputException;
import org.fascicle.api.InstrumentDescription;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.NodeModel;
import org.fascicle.api.NoiseDescription;
import org.fascicle.api.NoiseProcess;
import org.fascicle.api.RegionInstrument;
import org.fascicle.api.SensorInstrument;
import org.fascicle.api.Settings;
import org.fascicle.api.atlas.Parcellation;
import org.fascicle.api.atlas.Vector3;
import org.fascicle.api.data.Axis;
import org.fascicle.api.data.DataArray;

/** Small plugins that keep their contracts. */
final class Plugins {

    private Plugins() {
    }

    /** A damped swing. */
    record Swing() implements NodeModel {
        @Override
        public NodeDescription description() {
            return NodeDescription.named("kit-swing").title("Swing").cite("Galilei 1602, a letter", "10.1000/182")
                    .parameter("omega", 0.1, "1/ms", "angular frequency")
                    .parameter("theta", 0, "1", "where it rests")
                    .state("x", "1", "1", "displacement", Bound.free(), between(-1, 1))
                    .state("v", "0", "1/ms", "speed")
                    .input("c", 0, "1/ms^2", "push")
                    .equations("x' = v\nv' = -omega^2*(x - theta) + c").build();
        }
    }

    /** A phase that goes round a circle, by Java code; a share of it is an output. */
    record Phase() implements NodeModel {
        @Override
        public NodeDescription description() {
            return NodeDescription.named("kit-phase").title("Phase")
                    .parameter("omega", 3, "1/ms", "angular frequency")
                    .state("theta", "uniform(0, 2*pi)", "1", "phase", wrap(0, 2 * Math.PI))
                    .output("share", "a tenth of the phase")
                    .dynamics(turning()).build();
        }

        private static Dynamics turning() {
            return block -> {
                double[] theta = block.get("theta");
                double[] omega = block.get("omega");
                double[] speed = block.derivative("theta");
                double[] share = block.output("share");
                for (int i = 0; i < block.n(); i++) {
                    speed[i] = omega[i];
                    share[i] = theta[i] / 10;
                }
            };
        }
    }

    /** Grows into its bound. */
    record Growth() implements NodeModel {
        @Override
        public NodeDescription description() {
            return NodeDescription.named("kit-growth").title("Growth")
                    .state("x", "0.1[mV]", "mV", "size", clamp(0, 1), between(0, 1))
                    .equations("x' = 1[mV/ms]").build();
        }
    }

    /** The plain weighted sum. */
    record Sum() implements Coupling {
        @Override
        public CouplingDescription description() {
            return CouplingDescription.named("kit-sum").title("Sum").parameter("a", 1, "port/source", "gain")
                    .equations("c = a*sum(x_j)").build();
        }
    }

    /** Uniform noise. */
    record Uniform() implements NoiseProcess {
        @Override
        public NoiseDescription description() {
            return NoiseDescription.named("kit-uniform").title("Uniform noise").parameter("width", 0, "port", "its range")
                    .equations("eta = width*uniform(0, 1)").build();
        }
    }

    /** Conduction with a synapse at its end. */
    record Synapse() implements DelayHandler {
        @Override
        public DelayDescription description() {
            return DelayDescription.named("kit-synapse").title("Synapse").parameter("speed", 5, "m/s", "conduction speed")
                    .parameter("synapse", 1.5, "ms", "delay of the synapse").equations("delay = synapse + length/speed").build();
        }
    }

    /** A different speed for every link. */
    record Scattered() implements DelayHandler {
        @Override
        public DelayDescription description() {
            return DelayDescription.named("kit-scattered").title("Scattered")
                    .equations("delay = length/(uniform(5, 10)*1[m/s])").build();
        }
    }

    /** A leaky average. */
    record Leaky() implements RegionInstrument {
        @Override
        public InstrumentDescription description() {
            return InstrumentDescription.named("kit-leaky").title("Leaky average").source("z").reading("y", "1")
                    .parameter("tau", 100, "ms", "its memory").parameter("gain", 1, "1/source", "its scale")
                    .state("s", "0", "1", "average", Bound.free())
                    .equations("tau*s' = gain*z - s\ny = s").build();
        }
    }

    /** Electrodes that see a region the less the farther it is. */
    record Nearness() implements SensorInstrument {
        @Override
        public InstrumentDescription description() {
            return InstrumentDescription.named("kit-nearness").title("Nearness").reading("y", "1")
                    .parameter("scale", 1, "1/source", "its scale").table("sensors", "positions, sensors x 3", "mm")
                    .equations("y = scale*z").build();
        }

        @Override
        public DataArray gain(Parcellation regions, Settings settings) throws InputException {
            DataArray sensors = settings.array("sensors").orElseThrow(() -> new InputException("sensors", "sensors are missing",
                    "give sensors: {file: FILE}"));
            int n = regions.size();
            var gain = new double[sensors.length(0) * n];
            for (int k = 0; k < gain.length; k++) {
                var place = new Vector3(sensors.at(k / n, 0), sensors.at(k / n, 1), sensors.at(k / n, 2));
                gain[k] = 1 / (1 + place.distance(regions.regions().get(k % n).centre().orElseThrow()));
            }
            return new DataArray("gain", "1", List.of(sensors.axes().get(0), Axis.labelled("region", regions.labels())), gain);
        }
    }
}
