package org.fascicle.couplings;

import aQute.bnd.annotation.spi.ServiceProvider;
import org.fascicle.api.Coupling;
import org.fascicle.api.CouplingDescription;
import org.fascicle.api.Option;

/**
 * c = k L x with a Laplacian of the weights W, D being the diagonal matrix of in-strengths d_i = Σ_j W_ij: L = W - D,
 * L = D⁻¹W - I (random walk) or L = D^(-1/2) W D^(-1/2) - I (symmetric). Where d is 0 its inverse counts as 0 and so does the row
 * of the identity: a region without input receives 0. Sources are as late as their links, the region itself is not. D belongs to
 * the links of this projection alone.
 */
@ServiceProvider(Coupling.class)
public final class LaplacianCoupling implements Coupling {

    @Override
    public CouplingDescription description() {
        return CouplingDescription.named("laplacian")
                .title("Laplacian of the connectome")
                .cite("Chung 1997, Spectral Graph Theory, CBMS Regional Conference Series in Mathematics 92", "10.1090/cbms/092")
                .leavesOut("Links of other projections: each has in-strengths of its own.")
                .target("x_i")
                .parameter("k", 1, "port/source", "gain")
                .choice("form", "which Laplacian",
                        new Option("plain", "W - D"),
                        new Option("rw", "D^-1 W - I: the mean of the sources, less the region"),
                        new Option("sym", "D^(-1/2) W D^(-1/2) - I; within one population"))
                .equations("""
                        scale = where(in_strength_j > 0, 1/sqrt(in_strength_j), 0)
                        s = sum(x_j*where(form == "sym", scale, 1))
                        rw = where(sum(1) != 0, s/sum(1) - x_i, 0)
                        sym = where(sum(1) > 0, s/sqrt(sum(1)) - x_i, 0)
                        c = k*where(form == "plain", s - x_i*sum(1), where(form == "rw", rw, sym))
                        """)
                .build();
    }
}
