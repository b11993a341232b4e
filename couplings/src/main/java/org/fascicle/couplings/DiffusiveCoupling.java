package org.fascicle.couplings;

import aQute.bnd.annotation.spi.ServiceProvider;
import org.fascicle.api.Coupling;
import org.fascicle.api.CouplingDescription;

/**
 * c_i = k Σ_j W_ij (x_j(t - τ_ij) - x_i(t)): pulls a region towards its sources and vanishes when all agree. The receiving
 * quantity x_i is the one that is sent, unless the projection names another with {@code against:}; it is never delayed.
 */
@ServiceProvider(Coupling.class)
public final class DiffusiveCoupling implements Coupling {

    @Override
    public CouplingDescription description() {
        return CouplingDescription.named("diffusive")
                .title("Diffusive (difference)")
                .cite("Sanz-Leon, Knock, Spiegler, Jirsa 2015, NeuroImage 111:385-430", "10.1016/j.neuroimage.2015.01.002")
                .target("x_i")
                .parameter("k", 1, "port/source", "gain")
                .equations("c = k*(sum(x_j) - x_i*sum(1))")
                .build();
    }
}
