package org.fascicle.couplings.delay;

import aQute.bnd.annotation.spi.ServiceProvider;
import org.fascicle.api.DelayDescription;
import org.fascicle.api.DelayHandler;

/** Every link arrives at once: a region sees the state of its sources at the start of the step, whatever the lengths. */
@ServiceProvider(DelayHandler.class)
public final class NoDelay implements DelayHandler {

    @Override
    public DelayDescription description() {
        return DelayDescription.named("none")
                .title("No delay")
                .leavesOut("The time that conduction takes.")
                .equations("delay = 0[ms]")
                .build();
    }
}
