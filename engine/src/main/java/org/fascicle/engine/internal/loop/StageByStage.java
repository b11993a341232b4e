package org.fascicle.engine.internal.loop;

import java.util.List;
import org.fascicle.engine.internal.network.Block;
import org.fascicle.engine.internal.network.Stage;

/** All populations go through each stage of a step together; what links without delay bring is read in every stage. */
final class StageByStage implements Together {

    private final List<Reread> blocks;
    private final int stages;

    StageByStage(List<BlockState> blocks) {
        this.blocks = blocks.stream().map(Reread::new).toList();
        this.stages = blocks.stream().mapToInt(state -> state.block().flow().stages().size()).max().orElse(0);
    }

    @Override
    public void step(long step) {
        blocks.forEach(block -> block.state().force(step));
        for (int k = 0; k < stages; k++) {
            if (k > 0) {
                read(k, step);
            }
            for (Reread each : blocks) {
                Block block = each.state().block();
                each.state().lanes().work(block.flow().stages().get(k), step * block.h(), block.h());
            }
        }
        blocks.forEach(block -> block.state().lanes().advance());
    }

    private void read(int k, long step) {
        for (Reread each : blocks) {
            Block block = each.state().block();
            Stage stage = block.flow().stages().get(k);
            each.state().lanes().show(stage);
            each.show(step, (step + stage.at()) * block.h());
        }
        for (Reread each : blocks) {
            Block block = each.state().block();
            each.see(step, each.state().timeMs(step), step * block.h());
            each.state().lanes().show(block.flow().stages().get(k));
        }
    }

    @Override
    public double[] contents() {
        return new double[0];
    }
}
