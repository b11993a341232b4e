package org.fascicle.couplings;

import aQute.bnd.annotation.spi.ServiceProvider;
import org.fascicle.api.Coupling;
import org.fascicle.api.CouplingDescription;

/**
 * c_i = Σ_j W_ij H (Q + tanh(G (P x_j(t - τ_ij) - theta))): nearly a step for each source, from 0 to 2H with the default values.
 */
@ServiceProvider(Coupling.class)
public final class PreSigmoidalCoupling implements Coupling {

    @Override
    public CouplingDescription description() {
        return CouplingDescription.named("pre-sigmoidal")
                .title("Steep sigmoid, before the sum")
                .cite("Sanz-Leon, Knock, Spiegler, Jirsa 2015, NeuroImage 111:385-430", "10.1016/j.neuroimage.2015.01.002")
                .leavesOut("Thresholds that follow the activity.")
                .parameter("H", 0.5, "port", "half of the step")
                .parameter("Q", 1, "1", "offset: 1 makes a silent source send 0")
                .parameter("G", 60, "1", "steepness")
                .parameter("P", 1, "1/source", "scale of the source")
                .parameter("theta", 0.5, "1", "scaled source at the middle of the step")
                .equations("c = sum(H*(Q + tanh(G*(P*x_j - theta))))")
                .build();
    }
}
