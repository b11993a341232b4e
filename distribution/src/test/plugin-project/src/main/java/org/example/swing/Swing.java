package org.example.swing;

import aQute.bnd.annotation.spi.ServiceProvider;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.NodeModel;

/** A damped swing, x'' = -omega^2 x - 2 zeta omega x': the textbook oscillator. */
@ServiceProvider(NodeModel.class)
public final class Swing implements NodeModel {

    @Override
    public NodeDescription description() {
        return NodeDescription.named("swing")
                .title("Damped swing")
                .parameter("omega", 0.0628, "1/ms", "natural angular frequency")
                .parameter("zeta", 0.1, "1", "damping ratio")
                .state("x", "1", "1", "displacement")
                .state("v", "0", "1/ms", "speed")
                .input("c", 0, "1/ms^2", "push")
                .equations("""
                        x' = v
                        v' = -omega^2*x - 2*zeta*omega*v + c
                        """)
                .build();
    }
}
