package org.fascicle.models.noise;

import static org.fascicle.api.Range.atLeast;

import aQute.bnd.annotation.spi.ServiceProvider;
import org.fascicle.api.NoiseDescription;
import org.fascicle.api.NoiseProcess;

/**
 * Noise whose spectral density grows as f² in time: the differences of independent numbers, spectral density ∝ sin²(π f dt). Up
 * to a tenth of the step rate the exponent is within 0.07 of 2. Its power lies at the highest frequencies: the same std at half
 * the step is less in any given band. Stationary from its first value; std is exact.
 */
@ServiceProvider(NoiseProcess.class)
public final class VioletNoise implements NoiseProcess {

    @Override
    public NoiseDescription description() {
        return NoiseDescription.named("violet")
                .title("Violet noise, f^2")
                .leavesOut("Correlations between regions; the value is held over a step.")
                .parameter("std", 0, "port", "standard deviation at the step of the experiment", atLeast(0))
                .state("before", "normal()", "1", "the last number")
                .equations("""
                        now = normal()
                        eta = std*sqrt(0.5)*(now - before)
                        before = now
                        """)
                .build();
    }
}
