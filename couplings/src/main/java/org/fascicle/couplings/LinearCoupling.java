package org.fascicle.couplings;

import aQute.bnd.annotation.spi.ServiceProvider;
import org.fascicle.api.Coupling;
import org.fascicle.api.CouplingDescription;

/** c_i = a Σ_j W_ij x_j(t - τ_ij) + b: the weighted sum of what the sources show. */
@ServiceProvider(Coupling.class)
public final class LinearCoupling implements Coupling {

    @Override
    public CouplingDescription description() {
        return CouplingDescription.named("linear")
                .title("Linear")
                .cite("Sanz-Leon, Knock, Spiegler, Jirsa 2015, NeuroImage 111:385-430", "10.1016/j.neuroimage.2015.01.002")
                .parameter("a", 1, "port/source", "gain")
                .parameter("b", 0, "port", "offset, added once per region")
                .equations("c = a*sum(x_j) + b")
                .build();
    }
}
