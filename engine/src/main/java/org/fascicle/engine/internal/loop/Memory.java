package org.fascicle.engine.internal.loop;

import org.fascicle.engine.internal.network.Block;
import org.fascicle.engine.internal.network.NoiseSource;
import org.fascicle.engine.internal.network.Tap;

/** How much memory a block in motion takes. */
public final class Memory {

    private Memory() {
    }

    /** Bytes of the columns of a block: its own, those of its noise and of its instruments, and the past these keep. */
    public static long bytes(Block block) {
        long count = block.flow().slots() + 4L * block.flow().states();
        for (NoiseSource source : block.noise()) {
            count += NoiseState.columns(source);
        }
        for (Tap tap : block.taps()) {
            count += TapState.columns(tap);
        }
        long past = block.taps().stream().flatMap(tap -> tap.instrument().stream()).mapToLong(lens -> lens.bytes(block.width()))
                .sum();
        return past + Double.BYTES * count * block.width();
    }
}
