package org.fascicle.couplings;

import aQute.bnd.annotation.spi.ServiceProvider;
import org.fascicle.api.Coupling;
import org.fascicle.api.CouplingDescription;

/** c_i = k tanh(scale Σ_j W_ij x_j(t - τ_ij)): the sum saturates, evenly to both sides. */
@ServiceProvider(Coupling.class)
public final class TanhPostCoupling implements Coupling {

    @Override
    public CouplingDescription description() {
        return CouplingDescription.named("tanh-post")
                .title("Hyperbolic tangent, after the sum")
                .leavesOut("Saturation of single sources; hyperbolic-tangent has it before the sum.")
                .parameter("k", 0.5, "port", "largest value")
                .parameter("scale", 2, "1/source", "scale of the sum")
                .equations("c = k*tanh(scale*sum(x_j))")
                .build();
    }
}
