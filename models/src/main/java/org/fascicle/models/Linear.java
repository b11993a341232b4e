package org.fascicle.models;

import static org.fascicle.api.Range.between;

import aQute.bnd.annotation.spi.ServiceProvider;
import org.fascicle.api.Bound;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.NodeModel;

/**
 * Exponential decay towards -c/γ: the smallest model, and one whose solution x(t) = (x₀ + c/γ) e^(γt) - c/γ is known exactly.
 * Pure numbers, time in ms.
 */
@ServiceProvider(NodeModel.class)
public final class Linear implements NodeModel {

    @Override
    public NodeDescription description() {
        return NodeDescription.named("linear")
                .title("Linear decay")
                .leavesOut("Everything nonlinear; for gamma > 0 it grows without limit.")
                .modelTime("ms")
                .parameter("gamma", -10, "1/ms", "rate of growth, negative for decay")
                .state("x", "0.1", "1", "activity", Bound.free(), between(-1, 1))
                .input("c", 0, "1", "input, per ms")
                .equations("x' = gamma*x + c")
                .build();
    }
}
