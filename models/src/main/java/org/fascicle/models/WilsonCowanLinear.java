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
 * Wilson-Cowan with the positive part of the input in the place of the sigmoid: piecewise quadratic, so that fixed points can
 * be found by hand. c_ei is the weight from I to E, c_ie the weight from E to I. E and I are not bounded. Wilson and Cowan
 * 1972, Biophys. J. 12:1.
 */
@ServiceProvider(NodeModel.class)
public final class WilsonCowanLinear implements NodeModel {

    private static final Range USUAL = between(0, 1);

    @Override
    public NodeDescription description() {
        var model = NodeDescription.named("wilson-cowan-linear")
                .title("Wilson-Cowan with a threshold-linear response")
                .cite("Wilson, Cowan 1972, Biophys. J. 12:1-24", "10.1016/S0006-3495(72)86068-5")
                .leavesOut("The saturation of the response (the refractory factor alone bounds it), spiking, "
                        + "synaptic kinetics and delays inside a region.");
        model.parameter("tau_e", 1, "ms", "excitatory time constant", above(0))
                .parameter("tau_i", 1, "ms", "inhibitory time constant", above(0));
        return model
                .parameter("c_ee", 0.8, "1", "weight from E to E", atLeast(0))
                .parameter("c_ei", 0.3, "1", "weight from I to E", atLeast(0))
                .parameter("c_ie", 1, "1", "weight from E to I", atLeast(0))
                .parameter("c_ii", 0.85, "1", "weight from I to I", atLeast(0))
                .state("E", "0.1", "1", "active fraction of the excitatory population", Bound.free(), USUAL)
                .state("I", "0.05", "1", "active fraction of the inhibitory population", Bound.free(), USUAL)
                .input("c_E", 0, "1", "long-range input to E")
                .input("c_I", 0, "1", "long-range input to I")
                .equations("""
                        tau_e*E' = -E + (1 - E)*positive(c_ee*E - c_ei*I + c_E)
                        tau_i*I' = -I + (1 - I)*positive(c_ie*E - c_ii*I + c_I)
                        """)
                .build();
    }
}
