package org.fascicle.engine.internal.loop;

import java.util.ArrayList;
import java.util.List;
import org.fascicle.engine.internal.network.Block;
import org.fascicle.engine.internal.network.Port;

/**
 * The steps of a block that has steps of its own. Inputs are those of the instant before, held; only noise, on states as on
 * ports, is drawn for each step, when it is needed.
 */
final class SubSteps {

    private final BlockState state;
    private final Block block;
    private final List<Noisy> noisy = new ArrayList<>();

    /** A port with noise; its base value and projections at the last instant. */
    private record Noisy(Port port, double[] held) {
    }

    /** For a block; does nothing if that has the steps of the experiment. */
    SubSteps(BlockState state) {
        this.state = state;
        this.block = state.block();
        if (block.substeps() > 1) {
            for (List<Port> ports : List.of(block.early(), block.late())) {
                ports.stream().filter(SubSteps::isNoisy)
                        .forEach(port -> noisy.add(new Noisy(port, new double[block.width()])));
            }
        }
    }

    private static boolean isNoisy(Port port) {
        return port.noise().length > 0 || port.stimuli().stream().anyMatch(kick -> kick instanceof Port.Kick.Drawn);
    }

    /** Remembers a port before noise and stimuli are added. */
    void keep(Port port) {
        for (Noisy each : noisy) {
            if (each.port() == port) {
                System.arraycopy(state.lanes().columns()[port.slot()], 0, each.held(), 0, block.width());
            }
        }
    }

    /** All steps from an instant to the next. */
    void take(long step) {
        long first = step * block.substeps();
        for (long own = first; own < first + block.substeps(); own++) {
            if (own > first) {
                refresh(own, step * block.h());
            }
            state.force(own);
            state.lanes().step(own * block.own(), block.own());
            state.drawNext(own);
        }
    }

    private void refresh(long own, double t) {
        for (Noisy each : noisy) {
            System.arraycopy(each.held(), 0, state.lanes().columns()[each.port().slot()], 0, block.width());
            state.add(each.port(), own, t);
        }
    }

    /** Mutable columns, for checkpoints. */
    List<double[]> contents() {
        return noisy.stream().map(Noisy::held).toList();
    }
}
