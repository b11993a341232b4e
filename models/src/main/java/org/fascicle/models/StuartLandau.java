package org.fascicle.models;

import static org.fascicle.api.Range.between;

import aQute.bnd.annotation.spi.ServiceProvider;
import org.fascicle.api.Bound;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.NodeModel;
import org.fascicle.api.Range;

/**
 * Stuart-Landau oscillator: the Hopf normal form with its saturation fixed at 1, so that the limit cycle has amplitude √a. The
 * origin is a fixed point, so the default initial state lies beside it. Pure numbers, time in ms.
 * Kuramoto 1984, Chemical Oscillations, Waves, and Turbulence.
 */
@ServiceProvider(NodeModel.class)
public final class StuartLandau implements NodeModel {

    private static final Range USUAL = between(-2, 2);

    @Override
    public NodeDescription description() {
        return NodeDescription.named("stuart-landau")
                .title("Stuart-Landau oscillator")
                .cite("Kuramoto 1984, Chemical Oscillations, Waves, and Turbulence, Springer", "10.1007/978-3-642-69689-3")
                .leavesOut("No physiology, and no dependence of the frequency on the amplitude.")
                .modelTime("ms")
                .parameter("a", 0.25, "1", "bifurcation parameter, growth rate at the origin per ms; the amplitude is sqrt(a)")
                .parameter("f", 10, "Hz", "natural frequency")
                .derived("omega", "2*pi*f", "rad/ms", "natural angular frequency; give this or f")
                .state("x", "0.1", "1", "first coordinate, the signal", Bound.free(), USUAL)
                .state("y", "0", "1", "second coordinate", Bound.free(), USUAL)
                .input("c_x", 0, "1", "input to x', per ms")
                .input("c_y", 0, "1", "input to y', per ms")
                .equations("""
                        growth = a - (x^2 + y^2)
                        x' = growth*x - omega*y + c_x
                        y' = growth*y + omega*x + c_y
                        """)
                .build();
    }
}
