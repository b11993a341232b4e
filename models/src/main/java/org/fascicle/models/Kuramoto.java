package org.fascicle.models;

import static org.fascicle.api.Range.between;

import aQute.bnd.annotation.spi.ServiceProvider;
import org.fascicle.api.Bound;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.NodeModel;

/**
 * A phase that turns at its own frequency; what others do to it comes through the coupling of the same name. The state theta
 * grows without bound, so that its mean over time and its differences make sense; the output phase is theta on [0, 2π). Pure
 * numbers, time in ms. Kuramoto 1975, Lect. Notes Phys. 39:420; with a phase lag: Sakaguchi and Kuramoto 1986, PTP 76:576.
 */
@ServiceProvider(NodeModel.class)
public final class Kuramoto implements NodeModel {

    @Override
    public NodeDescription description() {
        return NodeDescription.named("kuramoto")
                .title("Kuramoto phase oscillator")
                .cite("Kuramoto 1975, Lect. Notes Phys. 39:420-422", "10.1007/BFb0013365")
                .cite("Sakaguchi, Kuramoto 1986, Prog. Theor. Phys. 76:576-581", "10.1143/PTP.76.576")
                .leavesOut("Amplitudes: it holds where coupling is weak against the attraction of the limit cycle.")
                .modelTime("ms")
                .parameter("f", 10, "Hz", "natural frequency")
                .derived("omega", "2*pi*f", "rad/ms", "natural angular frequency; give this or f")
                .state("theta", "uniform(0, 2*pi)", "rad", "phase, not wrapped", Bound.free(), between(0, 2 * Math.PI))
                .input("c", 0, "1", "input to theta', rad per ms")
                .output("phase", "theta on [0, 2 pi)")
                .equations("""
                        theta' = omega + c
                        phase = mod(theta, 2*pi)
                        """)
                .build();
    }
}
