package org.fascicle.models;

import static org.fascicle.api.Range.above;
import static org.fascicle.api.Range.between;

import aQute.bnd.annotation.spi.ServiceProvider;
import org.fascicle.api.Bound;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.NodeModel;

/**
 * The Epileptor without its second population, and with y1 at its equilibrium: when seizures begin and how they spread, not what
 * they look like. Pure numbers, time in ms as published; t_t scales it.
 * Proix, Bartolomei, Chauvel, Bernard, Jirsa 2014, J. Neurosci. 34:15009.
 */
@ServiceProvider(NodeModel.class)
public final class Epileptor2d implements NodeModel {

    @Override
    public NodeDescription description() {
        var model = NodeDescription.named("epileptor-2d")
                .title("Epileptor, two-dimensional")
                .cite("Proix, Bartolomei, Chauvel, Bernard, Jirsa 2014, J. Neurosci. 34:15009-15021",
                        "10.1523/JNEUROSCI.1570-14.2014")
                .cite("Jirsa, Stacey, Quilichini, Ivanov, Bernard 2014, Brain 137:2210-2230", "10.1093/brain/awu133")
                .leavesOut("Fast discharges and spikes inside a seizure: only onset, offset and spread remain.")
                .modelTime("ms");
        parameters(model);
        return model
                .parameter("K_vf", 0, "1", "strength of c1 on x1, very fast")
                .parameter("K_s", 0, "1", "strength of c1 on z, slow (permittivity coupling)")
                .state("x1", "-1.6", "1", "activation", Bound.free(), between(-2, 1))
                .state("z", "3.5", "1", "permittivity", Bound.free(), between(2, 5))
                .input("c1", 0, "1", "long-range input, difference of x1")
                .input("I_ext", 3.1, "1", "external current")
                .equations("""
                        f = where(x1 < 0, a*x1^2 + (d - b)*x1, -slope - 0.6*(z - 4)^2 + d*x1)
                        linear = 4*(x1 - x0) + where(z < 0, -0.1*z^7, 0)
                        h = where(modification > 0.5, x0 + 3*sigmoid((x1 + 0.5)/0.1), linear)
                        x1' = t_t*(c - z + I_ext + K_vf*c1 - f*x1)
                        z' = t_t*(r*(h - z + K_s*c1))
                        """)
                .build();
    }

    private static void parameters(NodeDescription.Builder model) {
        model.parameter("a", 1, "1", "cubic coefficient of x1', negative sign")
                .parameter("b", 3, "1", "quadratic coefficient of x1'")
                .parameter("c", 1, "1", "constant of x1'")
                .parameter("d", 5, "1", "quadratic coefficient of x1', negative sign")
                .parameter("r", 0.00035, "1", "speed of the permittivity", above(0))
                .parameter("x0", -1.6, "1", "excitability: seizures above about -2.1")
                .parameter("slope", 0, "1", "linear coefficient of x1' where x1 is not negative")
                .parameter("modification", 0, "1", "form of z': 0 linear in x1 as published, 1 sigmoid", between(0, 1))
                .parameter("t_t", 1, "1", "scale of time: 2 runs twice as fast", above(0));
    }
}
