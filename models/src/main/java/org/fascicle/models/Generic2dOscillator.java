package org.fascicle.models;

import static org.fascicle.api.Range.above;
import static org.fascicle.api.Range.between;

import aQute.bnd.annotation.spi.ServiceProvider;
import org.fascicle.api.Bound;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.NodeModel;

/**
 * A plane oscillator with cubic and parabolic nullclines, which make it excitable, bistable or oscillating. The parabola's
 * quadratic coefficient, c in the paper, is c_2 here, because c is the port. Pure numbers, time in ms.
 * Sanz-Leon, Knock, Spiegler, Jirsa 2015, NeuroImage 111:385.
 */
@ServiceProvider(NodeModel.class)
public final class Generic2dOscillator implements NodeModel {

    @Override
    public NodeDescription description() {
        var model = NodeDescription.named("generic-2d-oscillator")
                .title("Generic two-dimensional oscillator")
                .cite("Sanz-Leon, Knock, Spiegler, Jirsa 2015, NeuroImage 111:385-430", "10.1016/j.neuroimage.2015.01.002")
                .leavesOut("No physiology: its nullclines are chosen for what they do.")
                .modelTime("ms");
        nullclines(model);
        return model
                .parameter("d", 0.02, "1", "scale of time, per ms", above(0))
                .parameter("tau", 1, "1", "separation of time scales: large for fast V and slow W", above(0))
                .state("V", "0.1", "1", "fast variable, the signal", Bound.free(), between(-2, 4))
                .state("W", "0", "1", "slow variable", Bound.free(), between(-6, 6))
                .input("c", 0, "1", "long-range input, multiplied by gamma")
                .input("I", 0, "1", "external input, multiplied by gamma")
                .equations("""
                        V' = d*tau*(-f*V^3 + e*V^2 + g*V + alpha*W + gamma*I + gamma*c)
                        W' = d/tau*(a + b*V + c_2*V^2 - beta*W)
                        """)
                .build();
    }

    private static void nullclines(NodeDescription.Builder model) {
        model.parameter("a", -2, "1", "constant of W'")
                .parameter("b", -10, "1", "linear coefficient of W'")
                .parameter("c_2", 0, "1", "quadratic coefficient of W' (c in the paper)")
                .parameter("e", 3, "1", "quadratic coefficient of V'")
                .parameter("f", 1, "1", "cubic coefficient of V', negative sign")
                .parameter("g", 0, "1", "linear coefficient of V'")
                .parameter("alpha", 1, "1", "effect of W on V")
                .parameter("beta", 1, "1", "effect of W on itself, negative sign")
                .parameter("gamma", 1, "1", "effect of all inputs on V");
    }
}
