package org.fascicle.couplings.delay;

import static org.fascicle.api.Range.above;

import aQute.bnd.annotation.spi.ServiceProvider;
import org.fascicle.api.DelayDescription;
import org.fascicle.api.DelayHandler;

/** The delay of a link is its length over one conduction speed: 120 mm at 6 m/s (6 mm/ms) take 20 ms. */
@ServiceProvider(DelayHandler.class)
public final class ConductionDelay implements DelayHandler {

    @Override
    public DelayDescription description() {
        return DelayDescription.named("conduction")
                .title("Conduction at one speed")
                .cite("Sanz-Leon, Knock, Spiegler, Jirsa 2015, NeuroImage 111:385-430", "10.1016/j.neuroimage.2015.01.002")
                .leavesOut("Synaptic delays, and speeds that differ between fibres.")
                .parameter("speed", 6, "m/s", "conduction speed (cortex: 3 to 10)", above(0))
                .equations("delay = length/speed")
                .build();
    }
}
