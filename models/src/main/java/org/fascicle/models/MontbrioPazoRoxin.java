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
 * The exact mean field of infinitely many quadratic integrate-and-fire cells with Lorentzian excitability: firing rate r and mean
 * potential v. With the default values a silent and an active state are both stable. Pure numbers, time in ms.
 * Montbrió, Pazó, Roxin 2015, Phys. Rev. X 5:021028.
 */
@ServiceProvider(NodeModel.class)
public final class MontbrioPazoRoxin implements NodeModel {

    @Override
    public NodeDescription description() {
        return NodeDescription.named("montbrio-pazo-roxin")
                .title("Montbrió-Pazó-Roxin")
                .cite("Montbrió, Pazó, Roxin 2015, Phys. Rev. X 5:021028", "10.1103/PhysRevX.5.021028")
                .leavesOut("Synaptic kinetics (pulses act at once) and anything but a Lorentzian spread of excitability.")
                .modelTime("ms")
                .parameter("Delta", 1, "1", "half width of the spread of excitability", atLeast(0))
                .parameter("eta", -5, "1", "centre of the spread of excitability")
                .parameter("J", 15, "1", "synaptic weight")
                .parameter("tau", 1, "ms", "membrane time constant", above(0))
                .state("r", "0.1", "1", "firing rate, per ms", clamp(0, Double.POSITIVE_INFINITY), between(0, 2))
                .state("v", "-2", "1", "mean membrane potential", Bound.free(), between(-3, 1.5))
                .input("c", 0, "1", "long-range input, beside eta")
                .input("c_r", 0, "1", "input to r', per ms")
                .input("I", 0, "1", "external current, beside eta")
                .equations("""
                        r' = (Delta/(pi*tau) + 2*r*v)/tau + c_r
                        tau*v' = v^2 - (pi*tau*r)^2 + eta + J*tau*r + I + c
                        """)
                .build();
    }
}
