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
 * Wilson-Cowan in which sustained activity tires both populations: A_E and A_I follow E and I slowly and are subtracted from
 * the drives. c_ei is the weight from I to E, c_ie the weight from E to I; b_e, b_i are the midpoints of the responses, b_aE,
 * b_aI the strengths of adaptation. E and I are not bounded. Wilson and Cowan 1972, Biophys. J. 12:1; adaptation: Benda and
 * Herz 2003, Neural Comput. 15:2523.
 */
@ServiceProvider(NodeModel.class)
public final class WilsonCowanAdaptive implements NodeModel {

    private static final Range USUAL = between(0, 1);

    @Override
    public NodeDescription description() {
        var model = NodeDescription.named("wilson-cowan-adaptive")
                .title("Wilson-Cowan with adaptation")
                .cite("Wilson, Cowan 1972, Biophys. J. 12:1-24", "10.1016/S0006-3495(72)86068-5")
                .cite("Benda, Herz 2003, Neural Comput. 15:2523-2564", "10.1162/089976603322385063")
                .leavesOut("Several time scales of adaptation, spiking, synaptic kinetics and delays inside a "
                        + "region.");
        LogisticResponse.declare(model, "e", 1, 1.2, 2.8, "excitatory");
        LogisticResponse.declare(model, "i", 1, 1, 4, "inhibitory");
        return model
                .parameter("c_ee", 12, "1", "weight from E to E", atLeast(0))
                .parameter("c_ei", 4, "1", "weight from I to E", atLeast(0))
                .parameter("c_ie", 13, "1", "weight from E to I", atLeast(0))
                .parameter("c_ii", 11, "1", "weight from I to I", atLeast(0))
                .parameter("tau_aE", 100, "ms", "time constant of excitatory adaptation", above(0))
                .parameter("tau_aI", 80, "ms", "time constant of inhibitory adaptation", above(0))
                .parameter("b_aE", 0.1, "1", "strength of excitatory adaptation")
                .parameter("b_aI", 0.08, "1", "strength of inhibitory adaptation")
                .state("E", "0.1", "1", "active fraction of the excitatory population", Bound.free(), USUAL)
                .state("I", "0.05", "1", "active fraction of the inhibitory population", Bound.free(), USUAL)
                .state("A_E", "0", "1", "excitatory adaptation", Bound.free(), between(0, 0.1))
                .state("A_I", "0", "1", "inhibitory adaptation", Bound.free(), between(0, 0.1))
                .input("c_E", 0, "1", "long-range input to E")
                .input("c_I", 0, "1", "long-range input to I")
                .equations("""
                        F_e(x) = sigmoid(a_e*(x - b_e)) - sigmoid(-a_e*b_e)
                        F_i(x) = sigmoid(a_i*(x - b_i)) - sigmoid(-a_i*b_i)
                        tau_e*E' = -E + (1 - E)*F_e(c_ee*E - c_ei*I + c_E - A_E)
                        tau_i*I' = -I + (1 - I)*F_i(c_ie*E - c_ii*I + c_I - A_I)
                        tau_aE*A_E' = -A_E + b_aE*E
                        tau_aI*A_I' = -A_I + b_aI*I
                        """)
                .build();
    }
}
