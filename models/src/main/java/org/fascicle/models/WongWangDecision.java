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
 * Two populations that compete: with a stimulus one wins and the other falls silent, more often the one that coherence favours.
 * The published noise is an Ornstein-Uhlenbeck current on each of the ports I_1 and I_2 (tau 2 ms, sigma 0.02 nA, form scaled).
 * J_ext and the other values are those of the variant without recurrent AMPA currents; J_ext = 5.2e-4 nA/Hz stands in two
 * independent implementations of it. Wong and Wang 2006, J. Neurosci. 26:1314.
 */
@ServiceProvider(NodeModel.class)
public final class WongWangDecision implements NodeModel {

    private static final Range USUAL = between(0, 1);

    @Override
    public NodeDescription description() {
        var model = NodeDescription.named("wong-wang-decision")
                .title("Wong-Wang, decision between two")
                .cite("Wong, Wang 2006, J. Neurosci. 26:1314-1328", "10.1523/JNEUROSCI.3733-05.2006")
                .leavesOut("Recurrent AMPA currents, inhibitory cells (in the negative weights) and the threshold at which a "
                        + "decision is read out.")
                .parameter("a", 270, "Hz/nA", "gain of the response", above(0))
                .parameter("b", 108, "Hz", "threshold of the response")
                .parameter("d", 0.154, "s", "curvature of the response", above(0))
                .parameter("gamma", 0.641, "1", "kinetic factor", atLeast(0))
                .parameter("tau_S", 100, "ms", "NMDA decay time", above(0));
        currents(model);
        return model
                .state("S_1", "0.1", "1", "NMDA gating of the first population", Bound.free(), USUAL)
                .state("S_2", "0.1", "1", "NMDA gating of the second population", Bound.free(), USUAL)
                .input("I_1", 0, "nA", "further current into the first population")
                .input("I_2", 0, "nA", "further current into the second population")
                .output("r_1", "firing rate of the first population")
                .output("r_2", "firing rate of the second population")
                .equations("""
                        H(x) = linoid(d*(a*x - b))/d      # u/(1 - exp(-d*u)) with u = a*x - b
                        r_1 = H(J_11*S_1 - J_12*S_2 + J_ext*mu_0*(1 + coherence/100) + I_0 + I_1)
                        r_2 = H(J_11*S_2 - J_12*S_1 + J_ext*mu_0*(1 - coherence/100) + I_0 + I_2)
                        S_1' = -S_1/tau_S + (1 - S_1)*gamma*r_1
                        S_2' = -S_2/tau_S + (1 - S_2)*gamma*r_2
                        """)
                .build();
    }

    private static void currents(NodeDescription.Builder model) {
        model.parameter("J_11", 0.2609, "nA", "excitation of a population by itself", atLeast(0))
                .parameter("J_12", 0.0497, "nA", "inhibition by the other population", atLeast(0))
                .parameter("I_0", 0.3255, "nA", "background current")
                .parameter("J_ext", 5.2e-4, "nA/Hz", "current per stimulus rate", atLeast(0))
                .parameter("mu_0", 30, "Hz", "stimulus rate, 0 for none", atLeast(0))
                .parameter("coherence", 0, "1", "of the stimulus in per cent, as a bare number: 51.2 favours the first",
                        between(-100, 100));
    }
}
