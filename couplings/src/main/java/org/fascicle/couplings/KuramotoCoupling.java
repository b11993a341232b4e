package org.fascicle.couplings;

import aQute.bnd.annotation.spi.ServiceProvider;
import org.fascicle.api.Coupling;
import org.fascicle.api.CouplingDescription;
import org.fascicle.api.Option;

/**
 * c_i = k norm Σ_j W_ij sin(x_j(t - τ_ij) - x_i(t) - α), as two sums over sources. Phases in rad, so that source and target are
 * pure numbers. A region without links receives 0 under every normalisation.
 * Kuramoto 1975, Lect. Notes Phys. 39:420; with the phase lag α: Sakaguchi and Kuramoto 1986, PTP 76:576.
 */
@ServiceProvider(Coupling.class)
public final class KuramotoCoupling implements Coupling {

    @Override
    public CouplingDescription description() {
        return CouplingDescription.named("kuramoto")
                .title("Kuramoto (sine of phase differences)")
                .cite("Kuramoto 1975, Lect. Notes Phys. 39:420-422", "10.1007/BFb0013365")
                .cite("Sakaguchi, Kuramoto 1986, Prog. Theor. Phys. 76:576-581", "10.1143/PTP.76.576")
                .leavesOut("Higher harmonics of the phase difference.")
                .target("x_i")
                .parameter("k", 1, "port", "coupling strength")
                .parameter("alpha", 0, "rad", "phase lag, beside that of the delays")
                .choice("normalize", "what the sum is divided by",
                        new Option("none", "nothing: weights are taken as they are"),
                        new Option("by-n", "the number of source regions, as in Kuramoto's mean field"),
                        new Option("by-in-strength", "the sum of the weights into the region"))
                .equations("""
                        mean = where(normalize == "by-n", 1/n, where(sum(1) != 0, 1/sum(1), 0))
                        norm = where(normalize == "none", 1, mean)
                        c = k*norm*(cos(x_i + alpha)*sum(sin(x_j)) - sin(x_i + alpha)*sum(cos(x_j)))
                        """)
                .build();
    }
}
