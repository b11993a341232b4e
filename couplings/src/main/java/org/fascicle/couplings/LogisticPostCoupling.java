package org.fascicle.couplings;

import aQute.bnd.annotation.spi.ServiceProvider;
import org.fascicle.api.Coupling;
import org.fascicle.api.CouplingDescription;

/** c_i = k/(1 + e^(-slope (a s_i + b - midpoint))) with s_i = Σ_j W_ij x_j(t - τ_ij): between 0 and k; not 0 without links. */
@ServiceProvider(Coupling.class)
public final class LogisticPostCoupling implements Coupling {

    @Override
    public CouplingDescription description() {
        return CouplingDescription.named("logistic-post")
                .title("Logistic function of the sum")
                .leavesOut("Saturation of single sources; a region without links receives what a sum of 0 gives.")
                .parameter("k", 1, "port", "largest value")
                .parameter("slope", 1, "1", "steepness")
                .parameter("a", 1, "1/source", "scale of the sum")
                .parameter("b", 0, "1", "added to the scaled sum")
                .parameter("midpoint", 1, "1", "scaled sum that gives half")
                .equations("c = k*sigmoid(slope*(a*sum(x_j) + b - midpoint))")
                .build();
    }
}
