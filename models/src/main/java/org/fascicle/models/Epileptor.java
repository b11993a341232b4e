package org.fascicle.models;

import static org.fascicle.api.Range.above;
import static org.fascicle.api.Range.between;

import aQute.bnd.annotation.spi.ServiceProvider;
import org.fascicle.api.Bound;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.NodeModel;

/**
 * Seizures that begin and end by themselves: fast discharges (x1, y1), slow spikes and waves (x2, y2) and a permittivity z that
 * drifts thousands of times more slowly and switches between the two regimes. A region with x0 &gt; -2.1 seizes on its own.
 * Couple x1 to c1 and x2 to c2, both diffusively. Pure numbers, time in ms as published; t_t scales it.
 * Jirsa, Stacey, Quilichini, Ivanov, Bernard 2014, Brain 137:2210.
 */
@ServiceProvider(NodeModel.class)
public final class Epileptor implements NodeModel {

    @Override
    public NodeDescription description() {
        var model = NodeDescription.named("epileptor")
                .title("Epileptor")
                .cite("Jirsa, Stacey, Quilichini, Ivanov, Bernard 2014, Brain 137:2210-2230", "10.1093/brain/awu133")
                .leavesOut("Mechanisms behind the variables, other onsets and offsets than saddle-node and homoclinic, and the "
                        + "low-pass filter over x1 in g as a history (here the equation of g).")
                .modelTime("ms");
        parameters(model);
        coupling(model);
        states(model);
        return model
                .input("c1", 0, "1", "long-range input, difference of x1")
                .input("c2", 0, "1", "long-range input, difference of x2")
                .input("I_ext", 3.1, "1", "external current of the first population")
                .input("I_ext2", 0.45, "1", "external current of the second population")
                .output("lfp", "x2 - x1, the local field potential")
                .equations("""
                        f1 = where(x1 < 0, -a*x1^2 + b*x1, slope - x2 + 0.6*(z - 4)^2)
                        f2 = where(x2 < -0.25, 0, a_a*(x2 + 0.25))
                        linear = 4*(x1 - x0) + where(z < 0, -0.1*z^7, 0)
                        h = where(modification > 0.5, x0 + 3*sigmoid((x1 + 0.5)/0.1), linear)
                        x1' = t_t*(y1 - z + I_ext + K_vf*c1 + f1*x1)
                        y1' = t_t*(c - d*x1^2 - y1)
                        z' = t_t*(r*(h - z + K_s*c1))
                        x2' = t_t*(-y2 + x2 - x2^3 + I_ext2 + b_b*g - 0.3*(z - 3.5) + K_f*c2)
                        y2' = t_t*((-y2 + f2)/tau)
                        g' = t_t*(-0.01*(g - 0.1*x1))
                        lfp = x2 - x1
                        """)
                .build();
    }

    private static void parameters(NodeDescription.Builder model) {
        model.parameter("a", 1, "1", "cubic coefficient of x1', negative sign")
                .parameter("b", 3, "1", "quadratic coefficient of x1'")
                .parameter("c", 1, "1", "constant of y1'")
                .parameter("d", 5, "1", "quadratic coefficient of y1', negative sign")
                .parameter("r", 0.00035, "1", "speed of the permittivity", above(0))
                .parameter("x0", -1.6, "1", "excitability: seizures above about -2.1")
                .parameter("slope", 0, "1", "linear coefficient of x1' where x1 is not negative")
                .parameter("tau", 10, "1", "time constant of y2", above(0))
                .parameter("a_a", 6, "1", "linear coefficient of y2'")
                .parameter("b_b", 2, "1", "effect of g on x2")
                .parameter("modification", 0, "1", "form of z': 0 linear in x1 as published, 1 sigmoid", between(0, 1))
                .parameter("t_t", 1, "1", "scale of time: 2 runs twice as fast", above(0));
    }

    private static void coupling(NodeDescription.Builder model) {
        model.parameter("K_vf", 0, "1", "strength of c1 on x1, very fast")
                .parameter("K_f", 0, "1", "strength of c2 on x2, fast")
                .parameter("K_s", 0, "1", "strength of c1 on z, slow (permittivity coupling)");
    }

    private static void states(NodeDescription.Builder model) {
        model.state("x1", "-1.6", "1", "fast discharges, activation", Bound.free(), between(-2, 1))
                .state("y1", "-10", "1", "fast discharges, recovery", Bound.free(), between(-20, 2))
                .state("z", "3.5", "1", "permittivity", Bound.free(), between(2, 5))
                .state("x2", "-1", "1", "spikes and waves, activation", Bound.free(), between(-2, 0))
                .state("y2", "1", "1", "spikes and waves, recovery", Bound.free(), between(0, 2))
                .state("g", "0", "1", "low-passed x1", Bound.free(), between(-1, 1));
    }
}
