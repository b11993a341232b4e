package org.fascicle.models;

import static org.fascicle.api.Range.above;
import static org.fascicle.api.Range.between;

import aQute.bnd.annotation.spi.ServiceProvider;
import org.fascicle.api.Bound;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.NodeModel;

/**
 * Van der Pol's relaxation oscillator in Liénard's coordinates. For small μ it is a sine of amplitude 2 and period 2π ms, for
 * large μ it jumps and takes (3 - 2 ln 2) μ ms. The origin is a fixed point, so the default initial state lies beside it. Pure
 * numbers, time in ms. Van der Pol 1926, Phil. Mag. 2:978.
 */
@ServiceProvider(NodeModel.class)
public final class VanDerPol implements NodeModel {

    @Override
    public NodeDescription description() {
        return NodeDescription.named("van-der-pol")
                .title("Van der Pol oscillator")
                .cite("van der Pol 1926, Phil. Mag. 2:978-992", "10.1080/14786442608564127")
                .leavesOut("No physiology; its time is scaled only by what stimulates it.")
                .modelTime("ms")
                .parameter("mu", 1, "1", "nonlinearity: how much it relaxes rather than swings", above(0))
                .state("x", "0.1", "1", "signal", Bound.free(), between(-2.5, 2.5))
                .state("y", "0", "1", "recovery", Bound.free(), between(-1, 1))
                .input("I_x", 0, "1", "input to x', per ms")
                .input("I_y", 0, "1", "input to y', per ms")
                .equations("""
                        x' = mu*(x - x^3/3 - y) + I_x
                        y' = x/mu + I_y
                        """)
                .build();
    }
}
