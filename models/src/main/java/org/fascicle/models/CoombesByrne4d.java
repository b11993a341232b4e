package org.fascicle.models;

import static org.fascicle.api.Bound.clamp;
import static org.fascicle.api.Range.above;
import static org.fascicle.api.Range.atLeast;
import static org.fascicle.api.Range.between;

import aQute.bnd.annotation.spi.ServiceProvider;
import org.fascicle.api.Bound;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.NodeModel;

/**
 * Next generation neural mass with second-order synapses: the conductance g follows κ π r at the rate α, q being what drives it.
 * With the default values it oscillates with a period of 2.08 ms. Pure numbers, time in ms.
 * Coombes and Byrne 2019, in: Nonlinear Dynamics in Computational Neuroscience, p. 1.
 */
@ServiceProvider(NodeModel.class)
public final class CoombesByrne4d implements NodeModel {

    @Override
    public NodeDescription description() {
        return NodeDescription.named("coombes-byrne-4d")
                .title("Coombes-Byrne, second-order synapses")
                .cite("Coombes, Byrne 2019, Next generation neural mass models, in: Nonlinear Dynamics in Computational "
                        + "Neuroscience, Springer, 1-16", "10.1007/978-3-319-71048-8_1")
                .leavesOut("Anything but a Lorentzian spread of excitability, and several kinds of synapses.")
                .modelTime("ms")
                .parameter("Delta", 0.5, "1", "half width of the spread of excitability", atLeast(0))
                .parameter("eta", 20, "1", "centre of the spread of excitability")
                .parameter("kappa", 1, "1", "synaptic strength", atLeast(0))
                .parameter("v_syn", -10, "1", "reversal potential of the synapses")
                .parameter("alpha", 0.95, "1/ms", "rate of the synapses", above(0))
                .state("r", "0.1", "1", "firing rate, per ms", clamp(0, Double.POSITIVE_INFINITY), between(0.3, 1.5))
                .state("v", "-2", "1", "mean membrane potential", Bound.free(), between(-1.2, 2))
                .state("g", "0", "1", "synaptic conductance", Bound.free(), between(1.4, 1.8))
                .state("q", "0", "1", "its rate of change over alpha", Bound.free(), between(-0.4, 0.6))
                .input("c", 0, "1", "long-range input, beside eta")
                .input("I", 0, "1", "external current, beside eta")
                .equations("""
                        r' = Delta/pi + 2*v*r - g*r
                        v' = v^2 - (pi*r)^2 + eta + (v_syn - v)*g + I + c
                        g' = alpha*q
                        q' = alpha*(kappa*pi*r - g - 2*q)
                        """)
                .build();
    }
}
