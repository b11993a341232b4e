package org.fascicle.testkit;

import org.fascicle.api.NodeDescription;
import org.fascicle.api.NodeModel;

/**
 * A model with one state that swings on its own, whatever it receives, and a port that shows what it is sent.
 *
 * @param stateUnit unit of its state
 * @param portUnit unit of its port
 */
record Relay(String stateUnit, String portUnit) implements NodeModel {

    static final String ID = "testkit-relay";

    @Override
    public NodeDescription description() {
        return NodeDescription.named(ID)
                .parameter("omega", 0.2, "1/ms", "angular frequency")
                .state("x", "0", stateUnit, "a sine")
                .state("y", "1[%s]".formatted(stateUnit), stateUnit, "a cosine")
                .input("c", 0, portUnit, "what is sent to it")
                .equations("""
                        x' = omega*y
                        y' = -omega*x
                        """)
                .build();
    }
}
