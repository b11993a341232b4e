package org.fascicle.models.noise;

import static org.fascicle.api.Range.atLeast;

import aQute.bnd.annotation.spi.ServiceProvider;
import org.fascicle.api.NoiseDescription;
import org.fascicle.api.NoiseProcess;

/**
 * Noise whose spectral density grows as f in time: what pink noise gains from step to step. Between 3 low and a twentieth of the
 * step rate the exponent is within 0.02 of 1. Its power lies at the highest frequencies: the same std at half the step is less
 * in any given band. Stationary from its first value; std is exact.
 */
@ServiceProvider(NoiseProcess.class)
public final class BlueNoise implements NoiseProcess {

    @Override
    public NoiseDescription description() {
        var noise = NoiseDescription.named("blue")
                .title("Blue noise, f")
                .leavesOut("Correlations between regions, and the law outside low to high; the value is held over a step.")
                .parameter("std", 0, "port", "standard deviation at the step of the experiment", atLeast(0));
        Relaxations.declare(noise);
        return noise.equations(Relaxations.lines() + """
                end = 1 + spacing/2
                inner = %s
                gained = sqrt(end)*(n0 - x0 + n9 - x9) + sqrt(spacing)*inner
                lost = end*(2 - a0 - a9) + spacing*(8 - a1 - a2 - a3 - a4 - a5 - a6 - a7 - a8)
                eta = std*gained/sqrt(2*lost)
                """.formatted("n1 - x1 + n2 - x2 + n3 - x3 + n4 - x4 + n5 - x5 + n6 - x6 + n7 - x7 + n8 - x8")).build();
    }
}
