package org.fascicle.models;

import static org.fascicle.api.Range.above;
import static org.fascicle.api.Range.atLeast;
import static org.fascicle.api.Range.between;

import aQute.bnd.annotation.spi.ServiceProvider;
import java.util.Map;
import org.fascicle.api.Bound;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.NodeModel;
import org.fascicle.api.Range;

/**
 * A cortical column of pyramidal cells, excitatory and inhibitory interneurons with second-order synapses; what an EEG shows is
 * psp = y1 - y2. With the default drive it swings at about 10 Hz. Jansen and Rit 1995, Biol. Cybern. 73:357.
 */
@ServiceProvider(NodeModel.class)
public final class JansenRit implements NodeModel {

    private static final Range SLOPE = between(-1, 1);

    @Override
    public NodeDescription description() {
        var model = NodeDescription.named("jansen-rit")
                .title("Jansen-Rit")
                .cite("Jansen, Rit 1995, Biol. Cybern. 73:357-366", "10.1007/BF00199471")
                .leavesOut("Layers, firing thresholds that adapt, and slow inhibition; a drive that fluctuates is noise on p.")
                .preset("tvb", "The Virtual Brain: the threshold potential is 5.52 mV; the weights are those of the defaults",
                        Map.of("A", "3.25 mV", "B", "22 mV", "a", "0.1 1/ms", "b", "0.05 1/ms", "e0", "2.5 1/s",
                                "v0", "5.52 mV", "r", "0.56 1/mV", "p", "0.22 1/ms"));
        synapses(model);
        weights(model);
        states(model);
        return model
                .input("c", 0, "1/ms", "long-range input, a rate beside p")
                .input("p", 220, "1/s", "external drive of the excitatory synapses")
                .output("psp", "membrane potential of the pyramidal cells, the signal of the EEG")
                .output("rate", "firing rate of the pyramidal cells")
                .equations("""
                        S(v) = 2*e0*sigmoid(r*(v - v0))
                        psp = y1 - y2
                        rate = S(psp)
                        y0' = y3
                        y1' = y4
                        y2' = y5
                        y3' = A*a*rate - 2*a*y3 - a^2*y0
                        y4' = A*a*(p + C2*S(C1*y0) + c) - 2*a*y4 - a^2*y1
                        y5' = B*b*C4*S(C3*y0) - 2*b*y5 - b^2*y2
                        """)
                .build();
    }

    private static void synapses(NodeDescription.Builder model) {
        model.parameter("A", 3.25, "mV", "height of the excitatory response", atLeast(0))
                .parameter("B", 22, "mV", "height of the inhibitory response", atLeast(0))
                .parameter("a", 100, "1/s", "rate of the excitatory response", above(0))
                .parameter("b", 50, "1/s", "rate of the inhibitory response", above(0))
                .parameter("e0", 2.5, "1/s", "half of the largest firing rate", atLeast(0))
                .parameter("v0", 6, "mV", "potential at which half of the cells fire")
                .parameter("r", 0.56, "1/mV", "steepness of the response", above(0));
    }

    private static void weights(NodeDescription.Builder model) {
        model.parameter("C", 135, "1", "number of synapses", atLeast(0))
                .derived("C1", "C", "1", "synapses from pyramidal to excitatory cells; give this or C")
                .derived("C2", "0.8*C", "1", "synapses from excitatory to pyramidal cells; give this or C")
                .derived("C3", "0.25*C", "1", "synapses from pyramidal to inhibitory cells; give this or C")
                .derived("C4", "0.25*C", "1", "synapses from inhibitory to pyramidal cells; give this or C");
    }

    private static void states(NodeDescription.Builder model) {
        model.state("y0", "0", "mV", "potential that pyramidal cells cause, before the weights", Bound.free(), between(0, 0.2))
                .state("y1", "0", "mV", "excitatory potential of the pyramidal cells", Bound.free(), between(0, 30))
                .state("y2", "0", "mV", "inhibitory potential of the pyramidal cells", Bound.free(), between(0, 25))
                .state("y3", "0", "mV/ms", "derivative of y0", Bound.free(), between(-0.01, 0.01))
                .state("y4", "0", "mV/ms", "derivative of y1", Bound.free(), SLOPE)
                .state("y5", "0", "mV/ms", "derivative of y2", Bound.free(), SLOPE);
    }
}
