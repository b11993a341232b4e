package org.fascicle.engine.internal.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fascicle.engine.internal.checked.Checked;
import org.fascicle.engine.internal.checked.CheckedProjection;
import org.fascicle.engine.internal.checked.Drive;
import org.fascicle.engine.internal.language.Equations;
import org.fascicle.engine.internal.language.Sums;
import org.fascicle.engine.internal.program.ColumnProgram;

/** Compiles what comes into the ports of a block. */
final class PortCompiler {

    private final BlockLanes lanes;
    private final Checked checked;
    private final ChannelTable channels;
    private final Layout layout;
    private final Map<Integer, int[]> sumSlots = new LinkedHashMap<>();

    /** Hands out columns for the sums of all projections to the block. */
    PortCompiler(BlockLanes lanes, ChannelTable channels, Layout layout) {
        this.lanes = lanes;
        this.checked = lanes.peers().first();
        this.channels = channels;
        this.layout = layout;
        for (int p = 0; p < checked.projections().size(); p++) {
            CheckedProjection projection = checked.projections().get(p);
            if (projection.to() == lanes.index()) {
                int sums = projection.split().channels().size();
                sumSlots.put(p, IntStream.range(0, sums).map(k -> layout.slots().take()).toArray());
            }
        }
    }

    /**
     * Compiles a port, after all columns have been handed out.
     *
     * @param noise indices of noise processes on it
     * @param stimuli on it
     * @param compiled receives the programs
     */
    Port compile(String name, int[] noise, List<Port.Kick> stimuli, List<ColumnProgram> compiled) {
        var contributions = new ArrayList<Port.Contribution>();
        for (int p : sumSlots.keySet()) {
            if (checked.projections().get(p).port().equals(name)) {
                contributions.add(contribution(p, contributions.isEmpty(), compiled));
            }
        }
        return new Port(layout.named().get(name), base(name), contributions, noise, stimuli);
    }

    private Port.Base base(String port) {
        Drive drive = lanes.population().drives().get(port);
        if (drive instanceof Drive.Held) {
            return new Port.Base.Held(lanes.slice(held(port)));
        } else if (drive instanceof Drive.Rows rows) {
            return new Port.Base.Rows(lanes.rows(member -> ((Drive.Rows) lanes.of(member).drives().get(port)).rows()),
                    rows.before());
        }
        var formula = ((Drive.Formula) drive).expression();
        return new Port.Base.Timed(Formulas.of(Equations.of("value", formula), "value", Map.of()));
    }

    private double[] held(String port) {
        return lanes.column(member -> ((Drive.Held) lanes.of(member).drives().get(port)).values());
    }

    private Port.Contribution contribution(int which, boolean first, List<ColumnProgram> compiled) {
        CheckedProjection projection = checked.projections().get(which);
        int[] slots = sumSlots.get(which);
        var sums = new ArrayList<Sum>();
        Scope scope = lanes.settings(which).bind(Sums.SOURCES, (double) projection.links().sources());
        for (int k = 0; k < slots.length; k++) {
            sums.add(Sum.of(lanes.peers().links(which), lanes.peers().count(), channels.channel(projection, k), slots[k],
                    lanes.offset(), lanes.n()));
            scope.bind(Sums.name(k), slots[k]);
        }
        scope.bind(Sums.IN_STRENGTH, lanes.column(member -> member.projections().get(which).links().inStrengths()));
        projection.against().ifPresent(y -> scope.bind(projection.coupling().target(), layout.slot(y)));
        int port = layout.named().get(projection.port());
        if (first && lanes.population().drives().get(projection.port()) instanceof Drive.Held) {
            scope.bind(Inflow.SO_FAR, held(projection.port()));
        } else {
            scope.bind(Inflow.SO_FAR, port);
        }
        scope.bind(Inflow.STRENGTH, lanes.column(member -> new double[] {member.projections().get(which).strength()}));
        return new Port.Contribution(sums,
                scope.compile(Inflow.of(projection.split().outside()), Map.of(Inflow.THEN, port), layout.slots(), compiled));
    }
}
