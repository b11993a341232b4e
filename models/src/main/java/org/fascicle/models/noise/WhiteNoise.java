package org.fascicle.models.noise;

import static org.fascicle.api.Range.atLeast;

import aQute.bnd.annotation.spi.ServiceProvider;
import org.fascicle.api.NoiseDescription;
import org.fascicle.api.NoiseProcess;

/**
 * White noise: σ is the diffusion of dX = f dt + σ dW, so a step adds σ√dt·ξ with standard normal ξ, whatever the integrator.
 * A diffusion coefficient D elsewhere is σ = √(2D).
 */
@ServiceProvider(NoiseProcess.class)
public final class WhiteNoise implements NoiseProcess {

    @Override
    public NoiseDescription description() {
        return NoiseDescription.named("white")
                .title("White noise")
                .cite("Maruyama 1955, Rend. Circ. Mat. Palermo 4:48-90", "10.1007/BF02846028")
                .leavesOut("Dependence on the state (multiplicative noise).")
                .parameter("sigma", 0, "port*sqrt(ms)", "diffusion: the standard deviation grows as sigma*sqrt(t)", atLeast(0))
                .equations("eta = sigma*normal()/sqrt(dt)")
                .build();
    }
}
