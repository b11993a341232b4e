package org.fascicle.couplings;

import aQute.bnd.annotation.spi.ServiceProvider;
import org.fascicle.api.Coupling;
import org.fascicle.api.CouplingDescription;

/**
 * c_i = a Σ_j W_ij (cmin + (cmax - cmin)/(1 + e^(r (midpoint - x_j(t - τ_ij))))): what a Jansen-Rit column sends is its firing
 * rate, so the source is psp = y1 - y2, not y1. The default values mean mV at the source and 1/ms at the port.
 */
@ServiceProvider(Coupling.class)
public final class SigmoidalJansenRitCoupling implements Coupling {

    @Override
    public CouplingDescription description() {
        return CouplingDescription.named("sigmoidal-jansen-rit")
                .title("Firing rate of a Jansen-Rit column")
                .cite("Jansen, Rit 1995, Biol. Cybern. 73:357-366", "10.1007/BF00199471")
                .cite("Sanz-Leon, Knock, Spiegler, Jirsa 2015, NeuroImage 111:385-430", "10.1016/j.neuroimage.2015.01.002")
                .leavesOut("The low-pass filter between columns of the 1995 paper, which a delay stands for here.")
                .parameter("cmin", 0, "port", "what a silent source sends, 1/ms in the paper's units")
                .parameter("cmax", 0.005, "port", "what a saturated source sends, 1/ms in the paper's units")
                .parameter("midpoint", 6, "source", "potential at which half is sent, mV in the paper's units")
                .parameter("r", 0.56, "1/source", "steepness, 1/mV in the paper's units")
                .parameter("a", 1, "1", "scale of the sum")
                .equations("c = a*sum(cmin + (cmax - cmin)*sigmoid(r*(x_j - midpoint)))")
                .build();
    }
}
