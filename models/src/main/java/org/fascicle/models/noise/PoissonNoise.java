package org.fascicle.models.noise;

import static org.fascicle.api.Range.atLeast;

import aQute.bnd.annotation.spi.ServiceProvider;
import org.fascicle.api.NoiseDescription;
import org.fascicle.api.NoiseProcess;
import org.fascicle.api.Option;

/**
 * Shot noise: pulses at random times, {@code rate} of them per second, each adding the integral {@code area}, at once (τ = 0) or
 * decaying with τ. Its mean is rate·area whatever the step; its variance with τ well above the step is area² rate/(2τ).
 * Campbell 1909, Proc. Camb. Phil. Soc. 15:117.
 */
@ServiceProvider(NoiseProcess.class)
public final class PoissonNoise implements NoiseProcess {

    @Override
    public NoiseDescription description() {
        return NoiseDescription.named("poisson")
                .title("Poisson shot noise")
                .cite("Campbell 1909, Proc. Camb. Phil. Soc. 15:117-136", "")
                .leavesOut("When within a step a pulse falls, refractoriness, and correlations between regions.")
                .parameter("rate", 100, "Hz", "pulses per second", atLeast(0))
                .parameter("area", 0, "port*ms", "integral of a pulse")
                .parameter("tau", 0, "ms", "decay of a pulse; 0 for pulses of one step", atLeast(0))
                .choice("mean", "whether the mean rate*area stays in",
                        new Option("kept", "pulses are added as they are"),
                        new Option("removed", "rate*area is subtracted"))
                .state("s", "rate*area", "port", "what the pulses add up to; starts at its mean")
                .equations("""
                        kept = where(tau > 0, exp(-dt/tau), 0)
                        next = s*kept + (1 - kept)*area*poisson(rate*dt)/dt
                        s = next
                        eta = next - where(mean == "kept", 0, rate*area)
                        """)
                .build();
    }
}
