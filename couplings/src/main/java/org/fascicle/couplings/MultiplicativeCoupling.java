package org.fascicle.couplings;

import aQute.bnd.annotation.spi.ServiceProvider;
import org.fascicle.api.Coupling;
import org.fascicle.api.CouplingDescription;

/**
 * c_i = k x_i(t) Σ_j W_ij x_j(t - τ_ij): what is received is scaled by the region's own state. The receiving quantity x_i is the
 * one that is sent, unless the projection names another with {@code against:}; it is never delayed.
 */
@ServiceProvider(Coupling.class)
public final class MultiplicativeCoupling implements Coupling {

    @Override
    public CouplingDescription description() {
        return CouplingDescription.named("multiplicative")
                .title("Multiplicative")
                .leavesOut("Saturation: with positive feedback it grows faster than exponentially.")
                .target("x_i")
                .parameter("k", 1, "port/(source*target)", "gain")
                .equations("c = k*x_i*sum(x_j)")
                .build();
    }
}
