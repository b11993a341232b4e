package org.fascicle.couplings.delay;

import static org.fascicle.api.Range.above;

import aQute.bnd.annotation.spi.ServiceProvider;
import org.fascicle.api.DelayDescription;
import org.fascicle.api.DelayHandler;

/**
 * Every link has a conduction speed of its own, drawn once from the seed: gamma distributed with a mean and a shape, so that the
 * standard deviation is mean/√shape. Speeds below the slowest are taken as that one, so that no delay grows without limit.
 * Atay and Hutt 2006, SIAM J. Appl. Dyn. Syst. 5:670.
 */
@ServiceProvider(DelayHandler.class)
public final class GammaSpeedDelay implements DelayHandler {

    @Override
    public DelayDescription description() {
        return DelayDescription.named("gamma-speed")
                .title("Conduction at gamma-distributed speeds")
                .cite("Atay, Hutt 2006, SIAM J. Appl. Dyn. Syst. 5:670-698", "10.1137/050629367")
                .leavesOut("Synaptic delays, and correlations between the speeds of neighbouring or returning fibres.")
                .parameter("speed", 6, "m/s", "mean conduction speed (cortex: 3 to 10)", above(0))
                .parameter("shape", 10, "1", "shape: speeds scatter by speed/sqrt(shape)", above(0))
                .parameter("slowest", 0.5, "m/s", "least speed", above(0))
                .equations("delay = length/max(gamma(shape, speed/shape), slowest)")
                .build();
    }
}
