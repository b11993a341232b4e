package org.fascicle.models.noise;

import static org.fascicle.api.Range.above;
import static org.fascicle.api.Range.atLeast;

import aQute.bnd.annotation.spi.ServiceProvider;
import java.util.Map;
import org.fascicle.api.NoiseDescription;
import org.fascicle.api.NoiseProcess;
import org.fascicle.api.Option;

/**
 * Ornstein-Uhlenbeck noise with mean, time constant τ and stationary standard deviation std, advanced by its exact solution for
 * any step. The amplitude is given as {@code std}, or as {@code sigma} in one of two conventions: scaled,
 * dη = (mean - η)/τ dt + σ/√τ dW, hence std = σ/√2; or plain, dη = (mean - η)/τ dt + σ dW, hence std = σ√(τ/2).
 * Uhlenbeck and Ornstein 1930, Phys. Rev. 36:823; exact update: Gillespie 1996, Phys. Rev. E 54:2084.
 */
@ServiceProvider(NoiseProcess.class)
public final class OrnsteinUhlenbeck implements NoiseProcess {

    @Override
    public NoiseDescription description() {
        return NoiseDescription.named("ornstein-uhlenbeck")
                .title("Ornstein-Uhlenbeck noise")
                .cite("Uhlenbeck, Ornstein 1930, Phys. Rev. 36:823-841", "10.1103/PhysRev.36.823")
                .cite("Gillespie 1996, Phys. Rev. E 54:2084-2091", "10.1103/PhysRevE.54.2084")
                .leavesOut("Correlations between regions; the value is held over a step.")
                .parameter("mean", 0, "port", "mean")
                .parameter("tau", 100, "ms", "correlation time", above(0))
                .parameter("sigma", 0, "port", "amplitude in the convention that form names", atLeast(0))
                .derived("std", "where(form == \"scaled\", sigma*sqrt(0.5), sigma*sqrt(tau/2))", "port",
                        "stationary standard deviation; give this or sigma")
                .choice("form", "convention of sigma",
                        new Option("scaled", "noise term sigma/sqrt(tau) dW: std = sigma/sqrt(2) whatever tau"),
                        new Option("plain", "noise term sigma dW: std = sigma*sqrt(tau/2)", Map.of("sigma", "port/sqrt(ms)")))
                .choice("start", "first value",
                        new Option("stationary", "drawn from the stationary law"),
                        new Option("mean", "the mean"))
                .state("eta", "where(start == \"stationary\", mean + std*normal(), mean)", "port", "the noise")
                .equations("eta = mean + (eta - mean)*exp(-dt/tau) + std*sqrt(1 - exp(-2*dt/tau))*normal()")
                .build();
    }
}
