package org.fascicle.testkit;

import org.fascicle.api.Coupling;
import org.fascicle.api.CouplingDescription;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.NodeModel;

/** A model whose state is the time in ms, and that shows what it is sent: what makes delays visible. */
final class Clock implements NodeModel {

    static final String ID = "testkit-clock";

    @Override
    public NodeDescription description() {
        return NodeDescription.named(ID)
                .modelTime("ms")
                .state("x", "0", "1", "time in ms")
                .input("c", 0, "1", "what is sent to it")
                .equations("x' = 1")
                .build();
    }

    /** Passes on the sum of what the sources show. */
    static final class Passing implements Coupling {

        static final String ID = "testkit-passing";

        @Override
        public CouplingDescription description() {
            return CouplingDescription.named(ID).equations("c = sum(x_j)").build();
        }
    }
}
