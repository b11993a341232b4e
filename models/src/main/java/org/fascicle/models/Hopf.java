package org.fascicle.models;

import static org.fascicle.api.Range.atLeast;
import static org.fascicle.api.Range.between;

import aQute.bnd.annotation.spi.ServiceProvider;
import org.fascicle.api.Bound;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.NodeModel;
import org.fascicle.api.Range;

/**
 * Normal form of a supercritical Hopf bifurcation: noise around a focus for a &lt; 0, for a &gt; 0 a limit cycle of amplitude
 * √(a/β) and frequency f. The origin is a fixed point, so the default initial state lies beside it. Pure numbers, time in ms.
 * Deco, Kringelbach, Jirsa, Ritter 2017, Sci. Rep. 7:3095.
 */
@ServiceProvider(NodeModel.class)
public final class Hopf implements NodeModel {

    private static final Range USUAL = between(-2, 2);

    @Override
    public NodeDescription description() {
        return NodeDescription.named("hopf")
                .title("Hopf normal form")
                .cite("Deco, Kringelbach, Jirsa, Ritter 2017, Sci. Rep. 7:3095", "10.1038/s41598-017-03073-5")
                .leavesOut("No physiology: x is an oscillating signal, not a rate or a potential. All quantities but f and omega "
                        + "are pure numbers, per ms where they are rates.")
                .modelTime("ms")
                .parameter("a", 0.25, "1", "bifurcation parameter, growth rate at the origin per ms")
                .parameter("beta", 1, "1", "saturation; the amplitude is sqrt(a/beta)", atLeast(0))
                .parameter("f", 10, "Hz", "natural frequency")
                .derived("omega", "2*pi*f", "rad/ms", "natural angular frequency; give this or f")
                .state("x", "0.1", "1", "first coordinate, the signal", Bound.free(), USUAL)
                .state("y", "0", "1", "second coordinate", Bound.free(), USUAL)
                .input("c_x", 0, "1", "input to x', per ms")
                .input("c_y", 0, "1", "input to y', per ms")
                .equations("""
                        growth = a - beta*(x^2 + y^2)
                        x' = growth*x - omega*y + c_x
                        y' = growth*y + omega*x + c_y
                        """)
                .build();
    }
}
