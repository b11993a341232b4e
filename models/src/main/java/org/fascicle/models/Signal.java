package org.fascicle.models;

import aQute.bnd.annotation.spi.ServiceProvider;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.NodeModel;

/**
 * No dynamics: what is given is what comes out. Its port x is its output, and the port's base value may be an expression of t or
 * rows of a file, row k holding the value at (k + 1)·dt. For driving other populations, and instruments, with a known signal.
 */
@ServiceProvider(NodeModel.class)
public final class Signal implements NodeModel {

    @Override
    public NodeDescription description() {
        return NodeDescription.named("signal")
                .title("Given signal")
                .leavesOut("Any dynamics of its own.")
                .input("x", 0, "1", "the signal; what projections, noise and stimuli send is added")
                .build();
    }
}
