package org.fascicle.engine.internal.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fascicle.api.run.Outline;
import org.fascicle.api.run.Summary;
import org.fascicle.engine.internal.checked.Checked;
import org.fascicle.engine.internal.checked.CheckedPopulation;
import org.fascicle.engine.internal.checked.CheckedRecording;
import org.fascicle.engine.internal.loop.Memory;
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
        return bytes + network.blocks().stream().mapToLong(Memory::bytes).sum()
                + IntStream.range(0, network.checked().projections().size()).mapToObj(network.peers()::links)
                        .flatMap(List::stream).mapToLong(links -> 2 * links.bytes()).sum();
    }

    private static List<String> populations(Checked checked) {
        var lines = new ArrayList<String>();
        for (CheckedPopulation population : checked.populations()) {
            String pace = population.pace().count() == 1 ? ""
                    : ", %d steps of %s ms for each".formatted(population.pace().count(), population.pace().dtMs());
            lines.add("%s: %d x %s%s".formatted(population.name(), population.size(), population.model().card().id(), pace));
        }
        return lines;
    }
}
