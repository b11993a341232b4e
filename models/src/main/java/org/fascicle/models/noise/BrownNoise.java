package org.fascicle.models.noise;

import static org.fascicle.api.Range.above;
import static org.fascicle.api.Range.atLeast;

import aQute.bnd.annotation.spi.ServiceProvider;
import org.fascicle.api.NoiseDescription;
import org.fascicle.api.NoiseProcess;

/**
 * 1/f² noise in time: Brownian motion that is held back below the corner {@code low}, so that its variance is finite; an
 * Ornstein-Uhlenbeck process with τ = 1/(2π low), advanced by its exact solution. Stationary from its first value.
 */
@ServiceProvider(NoiseProcess.class)
public final class BrownNoise implements NoiseProcess {

    @Override
    public NoiseDescription description() {
        return NoiseDescription.named("brown")
                .title("Brown noise, 1/f^2")
                .cite("Uhlenbeck, Ornstein 1930, Phys. Rev. 36:823-841", "10.1103/PhysRev.36.823")
                .leavesOut("Growth without limit, and correlations between regions; the value is held over a step.")
                .parameter("std", 0, "port", "standard deviation", atLeast(0))
                .parameter("low", 0.1, "Hz", "corner below which the spectrum is flat", above(0))
                .state("eta", "std*normal()", "port", "the noise")
                .equations("eta = eta*exp(-2*pi*low*dt) + std*sqrt(1 - exp(-4*pi*low*dt))*normal()")
                .build();
    }
}
