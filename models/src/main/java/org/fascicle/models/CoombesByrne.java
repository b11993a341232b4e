package org.fascicle.models;

import static org.fascicle.api.Bound.clamp;
import static org.fascicle.api.Range.atLeast;
import static org.fascicle.api.Range.between;

import aQute.bnd.annotation.spi.ServiceProvider;
import org.fascicle.api.Bound;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.NodeModel;

/**
 * Next generation neural mass with synapses that act at once: firing rate r and mean potential v of quadratic integrate-and-fire
 * cells, coupled by a conductance g = κ π r. With synaptic kinetics it is coombes-byrne-4d. Pure numbers, time in ms.
 * Coombes and Byrne 2019, in: Nonlinear Dynamics in Computational Neuroscience, p. 1.
 */
@ServiceProvider(NodeModel.class)
public final class CoombesByrne implements NodeModel {

    @Override
    public NodeDescription description() {
        return NodeDescription.named("coombes-byrne")
                .title("Coombes-Byrne, instantaneous synapses")
                .cite("Coombes, Byrne 2019, Next generation neural mass models, in: Nonlinear Dynamics in Computational "
                        + "Neuroscience, Springer, 1-16", "10.1007/978-3-319-71048-8_1")
                .leavesOut("Synaptic kinetics, and anything but a Lorentzian spread of excitability.")
                .modelTime("ms")
                .parameter("Delta", 1, "1", "half width of the spread of excitability", atLeast(0))
                .parameter("eta", 2, "1", "centre of the spread of excitability")
                .parameter("kappa", 1, "1", "synaptic strength", atLeast(0))
                .parameter("v_syn", -4, "1", "reversal potential of the synapses")
                .state("r", "0.1", "1", "firing rate, per ms", clamp(0, Double.POSITIVE_INFINITY), between(0, 2))
                .state("v", "-2", "1", "mean membrane potential", Bound.free(), between(-3, 2))
                .input("c", 0, "1", "long-range input, beside eta")
                .input("I", 0, "1", "external current, beside eta")
                .output("g", "synaptic conductance")
                .equations("""
                        g = kappa*pi*r
                        r' = Delta/pi + 2*v*r - g*r
                        v' = v^2 - (pi*r)^2 + eta + (v_syn - v)*g + I + c
                        """)
                .build();
    }
}
