package org.fascicle.couplings;

import static org.fascicle.api.Range.above;

import aQute.bnd.annotation.spi.ServiceProvider;
import org.fascicle.api.Coupling;
import org.fascicle.api.CouplingDescription;

/**
 * c_i = Σ_j W_ij a (1 + tanh((b x_j(t - τ_ij) - midpoint)/sigma)): each source saturates before the sum, between 0 and 2a.
 */
@ServiceProvider(Coupling.class)
public final class HyperbolicTangentCoupling implements Coupling {

    @Override
    public CouplingDescription description() {
        return CouplingDescription.named("hyperbolic-tangent")
                .title("Hyperbolic tangent, before the sum")
                .cite("Sanz-Leon, Knock, Spiegler, Jirsa 2015, NeuroImage 111:385-430", "10.1016/j.neuroimage.2015.01.002")
                .leavesOut("Saturation of the sum itself: a region with many sources can receive any amount.")
                .parameter("a", 1, "port", "half of what a saturated source sends")
                .parameter("b", 1, "1/source", "scale of the source")
                .parameter("midpoint", 0, "1", "scaled source at which half is sent")
                .parameter("sigma", 1, "1", "width of the transition", above(0))
                .equations("c = sum(a*(1 + tanh((b*x_j - midpoint)/sigma)))")
                .build();
    }
}
