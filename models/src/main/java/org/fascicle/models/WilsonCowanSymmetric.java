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
 * Wilson-Cowan in which the excitatory and the inhibitory population share time constant and response and differ in their
 * weights alone. c_ei is the weight from I to E, c_ie the weight from E to I. E and I are not bounded. Wilson and Cowan 1972,
 * Biophys. J. 12:1.
 */
@ServiceProvider(NodeModel.class)
public final class WilsonCowanSymmetric implements NodeModel {

    private static final Range USUAL = between(0, 1);

    @Override
    public NodeDescription description() {
        var model = NodeDescription.named("wilson-cowan-symmetric")
                .title("Wilson-Cowan with one response for both populations")
                .cite("Wilson, Cowan 1972, Biophys. J. 12:1-24", "10.1016/S0006-3495(72)86068-5")
                .leavesOut("Differences between excitatory and inhibitory cells, spiking, synaptic kinetics and "
                        + "delays inside a region.");
        model.parameter("tau", 1, "ms", "time constant of both populations", above(0))
                .parameter("a", 1.1, "1", "slope of both responses", above(0))
                .parameter("b", 3.4, "1", "midpoint of both responses");
        return model
                .parameter("c_ee", 12, "1", "weight from E to E", atLeast(0))
                .parameter("c_ei", 4, "1", "weight from I to E", atLeast(0))
                .parameter("c_ie", 13, "1", "weight from E to I", atLeast(0))
                .parameter("c_ii", 11, "1", "weight from I to I", atLeast(0))
                .state("E", "0.1", "1", "active fraction of the excitatory population", Bound.free(), USUAL)
                .state("I", "0.05", "1", "active fraction of the inhibitory population", Bound.free(), USUAL)
                .input("c_E", 0, "1", "long-range input to E")
                .input("c_I", 0, "1", "long-range input to I")
                .equations("""
                        F(x) = sigmoid(a*(x - b)) - sigmoid(-a*b)
                        tau*E' = -E + (1 - E)*F(c_ee*E - c_ei*I + c_E)
                        tau*I' = -I + (1 - I)*F(c_ie*E - c_ii*I + c_I)
                        """)
                .build();
    }
}
