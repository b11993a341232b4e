package org.fascicle.models;

import static org.fascicle.api.Range.atLeast;
import static org.fascicle.api.Range.between;

import aQute.bnd.annotation.spi.ServiceProvider;
import org.fascicle.api.Bound;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.NodeModel;
import org.fascicle.api.Range;

/**
 * Wilson-Cowan in which both populations receive the same mixture: one excitatory and one inhibitory weight in both equations.
 * E and I are not bounded. Wilson and Cowan 1972, Biophys. J. 12:1.
 */
@ServiceProvider(NodeModel.class)
public final class WilsonCowanSimplified implements NodeModel {

    private static final Range USUAL = between(0, 1);

    @Override
    public NodeDescription description() {
        var model = NodeDescription.named("wilson-cowan-simplified")
                .title("Wilson-Cowan with two weights")
                .cite("Wilson, Cowan 1972, Biophys. J. 12:1-24", "10.1016/S0006-3495(72)86068-5")
                .leavesOut("Weights that differ between targets, spiking, synaptic kinetics and delays inside a "
                        + "region.");
        LogisticResponse.declare(model, "e", 1, 1.2, 2.8, "excitatory");
        LogisticResponse.declare(model, "i", 1, 1, 4, "inhibitory");
        return model
                .parameter("w_exc", 8, "1", "weight from E to both populations", atLeast(0))
                .parameter("w_inh", 12, "1", "weight from I to both populations", atLeast(0))
                .state("E", "0.1", "1", "active fraction of the excitatory population", Bound.free(), USUAL)
                .state("I", "0.05", "1", "active fraction of the inhibitory population", Bound.free(), USUAL)
                .input("c_E", 0, "1", "long-range input to E")
                .input("c_I", 0, "1", "long-range input to I")
                .equations("""
                        F_e(x) = sigmoid(a_e*(x - b_e)) - sigmoid(-a_e*b_e)
                        F_i(x) = sigmoid(a_i*(x - b_i)) - sigmoid(-a_i*b_i)
                        mixture = w_exc*E - w_inh*I
                        tau_e*E' = -E + (1 - E)*F_e(mixture + c_E)
                        tau_i*I' = -I + (1 - I)*F_i(mixture + c_I)
                        """)
                .build();
    }
}
