package org.fascicle.couplings;

import static org.fascicle.api.Range.above;

import aQute.bnd.annotation.spi.ServiceProvider;
import org.fascicle.api.Coupling;
import org.fascicle.api.CouplingDescription;

/** c_i = cmin + (cmax - cmin)/(1 + e^(-a (s_i - midpoint)/sigma)) with s_i = Σ_j W_ij x_j(t - τ_ij): the sum saturates. */
@ServiceProvider(Coupling.class)
public final class SigmoidalCoupling implements Coupling {

    @Override
    public CouplingDescription description() {
        return CouplingDescription.named("sigmoidal")
                .title("Sigmoid of the sum")
                .cite("Sanz-Leon, Knock, Spiegler, Jirsa 2015, NeuroImage 111:385-430", "10.1016/j.neuroimage.2015.01.002")
                .leavesOut("Saturation of single sources; the default width suits sums of hundreds.")
                .parameter("cmin", -1, "port", "what the lowest sums give")
                .parameter("cmax", 1, "port", "what the highest sums give")
                .parameter("a", 1, "1", "steepness")
                .parameter("midpoint", 0, "source", "sum that gives the mean of both")
                .parameter("sigma", 230, "source", "width of the transition", above(0))
                .equations("c = cmin + (cmax - cmin)*sigmoid(a*(sum(x_j) - midpoint)/sigma)")
                .build();
    }
}
