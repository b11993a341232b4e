package org.fascicle.engine.internal.run;

import java.util.ArrayList;
import java.util.List;
import org.fascicle.api.run.Outline;
import org.fascicle.api.run.Summary;
import org.fascicle.engine.internal.checked.Checked;
import org.fascicle.engine.internal.checked.CheckedPopulation;
import org.fascicle.engine.internal.checked.CheckedRecording;
import org.fascicle.engine.internal.network.Block;
import org.fascicle.engine.internal.network.Channel;
import org.fascicle.engine.internal.network.Network;

/** Size of a network and of what it records. */
final class Size {

    private Size() {
    }

    static Summary of(Network network, int threads) {
        Checked checked = network.checked();
        int regions = checked.populations().stream().mapToInt(CheckedPopulation::size).sum();
        long links = checked.projections().stream().mapToLong(p -> p.links().size()).sum();
        return new Summary(1, regions, links, checked.steps(), checked.dtMs(), threads, stateBytes(network), resultBytes(checked),
                populations(checked));
    }

    static long resultBytes(Checked checked) {
        return checked.recordings().stream().map(CheckedRecording::outline).mapToLong(Size::bytes).sum();
    }

    private static long bytes(Outline outline) {
        return 8 * outline.samples() * (outline.labels().size() + 1);
    }

    private static long stateBytes(Network network) {
        long bytes = network.channels().stream().mapToLong(Channel::bytes).sum();
        for (Block block : network.blocks()) {
            bytes += 8L * block.n() * (block.flow().slots() + 4L * block.flow().states());
            bytes += block.taps().stream().flatMap(tap -> tap.instrument().stream())
                    .mapToLong(lens -> lens.bytes(block.width())).sum();
        }
        return bytes + network.checked().projections().stream().mapToLong(p -> 2 * p.links().bytes()).sum();
    }

    private static List<String> populations(Checked checked) {
        var lines = new ArrayList<String>();
        for (CheckedPopulation population : checked.populations()) {
            lines.add("%s: %d x %s".formatted(population.name(), population.size(), population.model().card().id()));
        }
        return lines;
    }
}
