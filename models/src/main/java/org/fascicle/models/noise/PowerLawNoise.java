package org.fascicle.models.noise;

import static org.fascicle.api.Range.atLeast;
import static org.fascicle.api.Range.between;

import aQute.bnd.annotation.spi.ServiceProvider;
import org.fascicle.api.NoiseDescription;
import org.fascicle.api.NoiseProcess;

/**
 * 1/f^β noise in time for any β from -2 to 2: the sum of {@link Relaxations} whose variances follow f_k^(1-β), those at both
 * ends standing for all corners beyond; for β &lt; 0 what the sum for β + 2 gains from step to step. Between 3 low and a
 * twentieth of the step rate the exponent is within 0.03 of -β. β = 2, 1, 0 are brown, pink and (below the upper corner) white.
 * Stationary from its first value; std is exact, for β &lt; 0 at the step of the experiment.
 */
@ServiceProvider(NoiseProcess.class)
public final class PowerLawNoise implements NoiseProcess {

    @Override
    public NoiseDescription description() {
        var noise = NoiseDescription.named("power-law")
                .title("Coloured noise, 1/f^beta")
                .cite("van der Ziel 1950, Physica 16:359-372", "10.1016/0031-8914(50)90078-4")
                .leavesOut("Correlations between regions, and the law outside low to high; the value is held over a step.")
                .parameter("std", 0, "port", "standard deviation", atLeast(0))
                .parameter("beta", 1, "1", "exponent: 2 brown, 1 pink, 0 white, -1 blue, -2 violet", between(-2, 2));
        Relaxations.declare(noise);
        int last = Relaxations.COUNT - 1;
        return noise.equations(Relaxations.lines() + """
                b = where(beta < 0, beta + 2, beta)
                step = b*(2 - b)*spacing
                v0 = step/2 + b
                """
                + Relaxations.each(k -> k == 0 || k == last ? "" : "v%d = step*exp(%d*(1 - b)*spacing)\n".formatted(k, k))
                + "v%d = (step/2 + 2 - b)*exp(%d*(1 - b)*spacing)\n".formatted(last, last)
                + "variance = " + Relaxations.sum(k -> "v" + k) + "\n"
                + "lost = " + Relaxations.sum(k -> "v%d*(1 - a%d)".formatted(k, k)) + "\n"
                + "now = " + Relaxations.sum(k -> "sqrt(v%d)*n%d".formatted(k, k)) + "\n"
                + "before = " + Relaxations.sum(k -> "sqrt(v%d)*x%d".formatted(k, k)) + "\n"
                + "eta = std*where(beta < 0, (now - before)/sqrt(2*lost), now/sqrt(variance))\n").build();
    }
}
