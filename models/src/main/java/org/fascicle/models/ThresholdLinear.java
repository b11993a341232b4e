package org.fascicle.models;

import static org.fascicle.api.Range.above;
import static org.fascicle.api.Range.atLeast;
import static org.fascicle.api.Range.between;

import aQute.bnd.annotation.spi.ServiceProvider;
import org.fascicle.api.Bound;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.NodeModel;
import org.fascicle.api.Range;

/**
 * An excitatory and an inhibitory population whose rates follow the positive part of their input current. Weights inside a
 * region, as those between regions, are projections: from E and I to the ports I_E and I_I, in pA/Hz.
 * Chaudhuri, Knoblauch, Gariel, Kennedy, Wang 2015, Neuron 88:419.
 */
@ServiceProvider(NodeModel.class)
public final class ThresholdLinear implements NodeModel {

    private static final Range USUAL = between(0, 50);

    @Override
    public NodeDescription description() {
        return NodeDescription.named("threshold-linear")
                .title("Threshold-linear rates")
                .cite("Chaudhuri, Knoblauch, Gariel, Kennedy, Wang 2015, Neuron 88:419-431", "10.1016/j.neuron.2015.09.008")
                .leavesOut("Saturation, synaptic kinetics, and the weights inside a region, which are projections.")
                .parameter("tau_E", 20, "ms", "excitatory time constant", above(0))
                .parameter("tau_I", 10, "ms", "inhibitory time constant", above(0))
                .parameter("beta_E", 0.066, "Hz/pA", "slope of the excitatory response", atLeast(0))
                .parameter("beta_I", 0.351, "Hz/pA", "slope of the inhibitory response", atLeast(0))
                .state("E", "1[Hz]", "Hz", "excitatory rate", Bound.free(), USUAL)
                .state("I", "1[Hz]", "Hz", "inhibitory rate", Bound.free(), USUAL)
                .input("I_E", 0, "pA", "current into the excitatory population")
                .input("I_I", 0, "pA", "current into the inhibitory population")
                .equations("""
                        tau_E*E' = -E + beta_E*positive(I_E)
                        tau_I*I' = -I + beta_I*positive(I_I)
                        """)
                .build();
    }
}
