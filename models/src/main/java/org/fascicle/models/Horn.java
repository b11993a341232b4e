package org.fascicle.models;

import static org.fascicle.api.Range.atLeast;
import static org.fascicle.api.Range.between;

import aQute.bnd.annotation.spi.ServiceProvider;
import org.fascicle.api.Bound;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.NodeModel;

/**
 * A damped harmonic oscillator driven through a saturating response: the node of harmonic oscillator recurrent networks. Left to
 * itself it rings at √(ω² - γ²) rad/ms and decays as e^(-γt). Pure numbers, time in ms.
 * Effenberger, Carvalho, Dubinin, Singer 2025, Proc. Natl. Acad. Sci. 122:e2412830122.
 */
@ServiceProvider(NodeModel.class)
public final class Horn implements NodeModel {

    @Override
    public NodeDescription description() {
        return NodeDescription.named("horn")
                .title("Harmonic oscillator of a recurrent network")
                .cite("Effenberger, Carvalho, Dubinin, Singer 2025, Proc. Natl. Acad. Sci. 122:e2412830122",
                        "10.1073/pnas.2412830122")
                .leavesOut("Any mechanism of the oscillation, and the training of weights.")
                .modelTime("ms")
                .parameter("alpha", 0.04, "1", "largest push, per ms squared")
                .parameter("omega", 2 * Math.PI / 28, "rad/ms", "natural angular frequency; 2 pi/28 unless given", atLeast(0))
                .parameter("gamma", 0.01, "1/ms", "damping", atLeast(0))
                .parameter("v", 0, "1", "feedback of x on itself")
                .state("x", "0.1", "1", "displacement, the signal", Bound.free(), between(-1, 1))
                .state("y", "0", "1", "velocity, per ms", Bound.free(), between(-0.2, 0.2))
                .input("I", 0, "1", "input, saturates at a few units")
                .equations("""
                        x' = y
                        y' = alpha*tanh(I + v*x) - 2*gamma*y - omega^2*x
                        """)
                .build();
    }
}
