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
 * Wilson-Cowan in which inhibition divides the response instead of being subtracted from the input: a gain control. c_ei is
 * the weight from I to E, c_ie the weight from E to I. E and I are not bounded. Wilson and Cowan 1972, Biophys. J. 12:1;
 * divisive normalisation: Carandini and Heeger 2012, Nat. Rev. Neurosci. 13:51.
 */
@ServiceProvider(NodeModel.class)
public final class WilsonCowanDivisive implements NodeModel {

    private static final Range USUAL = between(0, 1);

    @Override
    public NodeDescription description() {
        var model = NodeDescription.named("wilson-cowan-divisive")
                .title("Wilson-Cowan with divisive inhibition of the response")
                .cite("Wilson, Cowan 1972, Biophys. J. 12:1-24", "10.1016/S0006-3495(72)86068-5")
                .cite("Carandini, Heeger 2012, Nat. Rev. Neurosci. 13:51-62", "10.1038/nrn3136")
                .leavesOut("Subtractive inhibition, spiking, synaptic kinetics and delays inside a region; it is "
                        + "undefined where sigma_E + c_ei I reaches 0.");
        LogisticResponse.declare(model, "e", 1, 1.2, 2.8, "excitatory");
        LogisticResponse.declare(model, "i", 1, 1, 4, "inhibitory");
        return model
                .parameter("c_ee", 6, "1", "weight from E to E", atLeast(0))
                .parameter("c_ei", 6.5, "1", "weight from I to E", atLeast(0))
                .parameter("c_ie", 2, "1", "weight from E to I", atLeast(0))
                .parameter("c_ii", 5.5, "1", "weight from I to I", atLeast(0))
                .parameter("sigma_E", 1, "1", "what divides E where nothing inhibits it", above(0))
                .parameter("sigma_I", 1, "1", "what divides I where nothing inhibits it", above(0))
                .state("E", "0.1", "1", "active fraction of the excitatory population", Bound.free(), USUAL)
                .state("I", "0.05", "1", "active fraction of the inhibitory population", Bound.free(), USUAL)
                .input("c_E", 0, "1", "long-range input to E")
                .input("c_I", 0, "1", "long-range input to I")
                .equations("""
                        F_e(x) = sigmoid(a_e*(x - b_e)) - sigmoid(-a_e*b_e)
                        F_i(x) = sigmoid(a_i*(x - b_i)) - sigmoid(-a_i*b_i)
                        tau_e*E' = -E + (1 - E)/(sigma_E + c_ei*I)*F_e(c_ee*E + c_E)
                        tau_i*I' = -I + (1 - I)/(sigma_I + c_ii*I)*F_i(c_ie*E + c_I)
                        """)
                .build();
    }
}
