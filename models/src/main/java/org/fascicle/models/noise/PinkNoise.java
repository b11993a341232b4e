package org.fascicle.models.noise;

import static org.fascicle.api.Range.atLeast;

import aQute.bnd.annotation.spi.ServiceProvider;
import org.fascicle.api.NoiseDescription;
import org.fascicle.api.NoiseProcess;

/**
 * 1/f noise in time: the sum of {@link Relaxations} of equal variance per octave, those at both ends standing for the octaves
 * beyond. Between 3 low and a quarter of the upper corner the exponent is within 0.02 of -1. Stationary from its first value;
 * std is exact. Van der Ziel 1950, Physica 16:359.
 */
@ServiceProvider(NoiseProcess.class)
public final class PinkNoise implements NoiseProcess {

    @Override
    public NoiseDescription description() {
        var noise = NoiseDescription.named("pink")
                .title("Pink noise, 1/f")
                .cite("van der Ziel 1950, Physica 16:359-372", "10.1016/0031-8914(50)90078-4")
                .leavesOut("Correlations between regions, and the law outside low to high; the value is held over a step.")
                .parameter("std", 0, "port", "standard deviation", atLeast(0));
        Relaxations.declare(noise);
        return noise.equations(Relaxations.lines() + """
                end = 1 + spacing/2
                inner = n1 + n2 + n3 + n4 + n5 + n6 + n7 + n8
                eta = std*(sqrt(end)*(n0 + n9) + sqrt(spacing)*inner)/sqrt(2*end + 8*spacing)
                """).build();
    }
}
