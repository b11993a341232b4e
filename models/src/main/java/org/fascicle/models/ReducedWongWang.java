package org.fascicle.models;

import static org.fascicle.api.Bound.clamp;
import static org.fascicle.api.Range.above;
import static org.fascicle.api.Range.atLeast;
import static org.fascicle.api.Range.between;

import aQute.bnd.annotation.spi.ServiceProvider;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.NodeModel;

/**
 * Reduced Wong-Wang: one NMDA gating variable per region. γ is a pure number since rates are per ms in the equations; at the
 * threshold, a x = b, the rate is 1/d. Deco et al. 2013, J. Neurosci. 33:11239.
 */
@ServiceProvider(NodeModel.class)
public final class ReducedWongWang implements NodeModel {

    @Override
    public NodeDescription description() {
        return NodeDescription.named("reduced-wong-wang")
                .title("Reduced Wong-Wang")
                .cite("Deco et al. 2013, J. Neurosci. 33:11239-11252", "10.1523/JNEUROSCI.1091-13.2013")
                .cite("Wong, Wang 2006, J. Neurosci. 26:1314-1328", "10.1523/JNEUROSCI.3733-05.2006")
                .leavesOut("Inhibition as a population of its own, and everything faster than NMDA gating.")
                .parameter("a", 270, "Hz/nA", "gain of the response", above(0))
                .parameter("b", 108, "Hz", "threshold of the response")
                .parameter("d", 0.154, "s", "curvature of the response", above(0))
                .parameter("gamma", 0.641, "1", "kinetic factor", atLeast(0))
                .parameter("tau_S", 100, "ms", "NMDA decay time", above(0))
                .parameter("w", 0.6, "1", "local recurrence", atLeast(0))
                .parameter("J_N", 0.2609, "nA", "synaptic coupling", atLeast(0))
                .state("S", "0.1", "1", "NMDA gating", clamp(0, 1), between(0, 1))
                .input("c", 0, "1", "long-range input, in units of S")
                .input("I_o", 0.33, "nA", "external input")
                .output("H", "firing rate")
                .output("x", "input current")
                .equations("""
                        x = w*J_N*S + I_o + J_N*c
                        H = linoid(d*(a*x - b))/d      # u/(1 - exp(-d*u)) with u = a*x - b
                        S' = -S/tau_S + (1 - S)*gamma*H
                        """)
                .build();
    }
}
