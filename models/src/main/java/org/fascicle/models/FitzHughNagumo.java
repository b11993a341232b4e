package org.fascicle.models;

import static org.fascicle.api.Range.above;
import static org.fascicle.api.Range.between;

import aQute.bnd.annotation.spi.ServiceProvider;
import org.fascicle.api.Bound;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.NodeModel;

/**
 * FitzHugh-Nagumo with a general cubic: fast activation V, slow recovery w. Without its current I it rests, with the default one
 * it spikes for ever. Pure numbers, time in ms. Kostova, Ravindran, Schonbek 2004, Int. J. Bifurcation Chaos 14:913.
 */
@ServiceProvider(NodeModel.class)
public final class FitzHughNagumo implements NodeModel {

    @Override
    public NodeDescription description() {
        return NodeDescription.named("fitzhugh-nagumo")
                .title("FitzHugh-Nagumo")
                .cite("Kostova, Ravindran, Schonbek 2004, Int. J. Bifurcation Chaos 14:913-925", "10.1142/S0218127404009685")
                .leavesOut("Ion channels: V and w are the two slow directions of a spiking membrane, in pure numbers.")
                .modelTime("ms")
                .parameter("alpha", 3, "1", "cubic coefficient of V', negative sign")
                .parameter("beta", 4, "1", "quadratic coefficient of V'")
                .parameter("gamma", -1.5, "1", "linear coefficient of V'")
                .parameter("delta", 0, "1", "V at which w rests")
                .parameter("epsilon", 0.5, "1", "decay of w")
                .parameter("tau", 20, "ms", "time constant of w", above(0))
                .state("V", "0.05", "1", "activation", Bound.free(), between(-0.5, 2))
                .state("w", "0", "1", "recovery", Bound.free(), between(0, 2))
                .input("c_V", 0, "1", "long-range input to V', per ms")
                .input("c_w", 0, "1", "long-range input to w', per ms")
                .input("I", 1, "1", "external current into V', per ms")
                .equations("""
                        V' = -alpha*V^3 + beta*V^2 + gamma*V - w + I + c_V
                        w' = (V - delta - epsilon*w)/tau + c_w
                        """)
                .build();
    }
}
