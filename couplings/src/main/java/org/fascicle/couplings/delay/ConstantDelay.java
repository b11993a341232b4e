package org.fascicle.couplings.delay;

import static org.fascicle.api.Range.atLeast;

import aQute.bnd.annotation.spi.ServiceProvider;
import org.fascicle.api.DelayDescription;
import org.fascicle.api.DelayHandler;

/** Every link takes the same time, whatever its length; no lengths are needed. */
@ServiceProvider(DelayHandler.class)
public final class ConstantDelay implements DelayHandler {

    @Override
    public DelayDescription description() {
        return DelayDescription.named("constant")
                .title("One delay for all links")
                .leavesOut("Distances: near and far regions hear each other equally late.")
                .parameter("time", 10, "ms", "delay of every link", atLeast(0))
                .equations("delay = time")
                .build();
    }
}
