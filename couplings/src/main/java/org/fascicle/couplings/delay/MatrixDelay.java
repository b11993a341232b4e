package org.fascicle.couplings.delay;

import static org.fascicle.api.Range.atLeast;

import aQute.bnd.annotation.spi.ServiceProvider;
import org.fascicle.api.DelayDescription;
import org.fascicle.api.DelayHandler;

/** The delay of every link is given: {@code delays: {file: d.npy, unit: ms}}, targets × sources, or {@code unit: steps}. */
@ServiceProvider(DelayHandler.class)
public final class MatrixDelay implements DelayHandler {

    @Override
    public DelayDescription description() {
        return DelayDescription.named("matrix")
                .title("A matrix of delays")
                .leavesOut("Lengths: delays are what they are given as.")
                .parameter("delays", 0, "ms", "delays, targets x sources, in a unit of time or in steps", atLeast(0))
                .equations("delay = delays")
                .build();
    }
}
