package org.fascicle.models;

import static org.fascicle.api.Range.atLeast;
import static org.fascicle.api.Range.between;

import aQute.bnd.annotation.spi.ServiceProvider;
import org.fascicle.api.Bound;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.NodeModel;
import org.fascicle.api.Range;

/**
 * Wilson-Cowan with a third, slower population M that hears E and I and excites both: a stand-in for modulation. c_xy is the
 * weight from y to x: c_ei from I to E, c_me from E to M. E, I and M are not bounded. Wilson and Cowan 1972, Biophys. J. 12:1.
 */
@ServiceProvider(NodeModel.class)
public final class WilsonCowanThreePopulation implements NodeModel {

    private static final Range USUAL = between(0, 1);

    @Override
    public NodeDescription description() {
        var model = NodeDescription.named("wilson-cowan-three-population")
                .title("Wilson-Cowan with a modulating population")
                .cite("Wilson, Cowan 1972, Biophys. J. 12:1-24", "10.1016/S0006-3495(72)86068-5")
                .leavesOut("What M is made of, spiking, synaptic kinetics and delays inside a region.");
        LogisticResponse.declare(model, "e", 1, 1.2, 2.8, "excitatory");
        LogisticResponse.declare(model, "i", 1, 1, 4, "inhibitory");
        LogisticResponse.declare(model, "m", 2, 1, 3.5, "modulating");
        return model
                .parameter("c_ee", 12, "1", "weight from E to E", atLeast(0))
                .parameter("c_ei", 4, "1", "weight from I to E", atLeast(0))
                .parameter("c_ie", 13, "1", "weight from E to I", atLeast(0))
                .parameter("c_ii", 11, "1", "weight from I to I", atLeast(0))
                .parameter("c_em", 4, "1", "weight from M to E", atLeast(0))
                .parameter("c_im", 2, "1", "weight from M to I", atLeast(0))
                .parameter("c_me", 8, "1", "weight from E to M", atLeast(0))
                .parameter("c_mi", 6, "1", "weight from I to M", atLeast(0))
                .parameter("c_mm", 2, "1", "weight from M to M", atLeast(0))
                .state("E", "0.1", "1", "active fraction of the excitatory population", Bound.free(), USUAL)
                .state("I", "0.05", "1", "active fraction of the inhibitory population", Bound.free(), USUAL)
                .state("M", "0.05", "1", "active fraction of the modulating population", Bound.free(), USUAL)
                .input("c_E", 0, "1", "long-range input to E")
                .input("c_I", 0, "1", "long-range input to I")
                .input("c_M", 0, "1", "long-range input to M")
                .equations("""
                        F_e(x) = sigmoid(a_e*(x - b_e)) - sigmoid(-a_e*b_e)
                        F_i(x) = sigmoid(a_i*(x - b_i)) - sigmoid(-a_i*b_i)
                        F_m(x) = sigmoid(a_m*(x - b_m)) - sigmoid(-a_m*b_m)
                        tau_e*E' = -E + (1 - E)*F_e(c_ee*E - c_ei*I + c_em*M + c_E)
                        tau_i*I' = -I + (1 - I)*F_i(c_ie*E - c_ii*I + c_im*M + c_I)
                        tau_m*M' = -M + (1 - M)*F_m(c_me*E - c_mi*I + c_mm*M + c_M)
                        """)
                .build();
    }
}
