package org.fascicle.engine.internal.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fascicle.api.run.HistoryFormat;
import org.fascicle.engine.internal.checked.CheckedProjection;
import org.fascicle.engine.internal.language.Expr;
import org.fascicle.engine.internal.language.Spelling;

/** Which sums read which channel. Projections that sum the same quantity of the same population share a channel. */
final class ChannelTable {

    private final List<Entry> entries = new ArrayList<>();
    private final Map<List<Object>, Integer> channelOf = new LinkedHashMap<>();
    private final List<Integer> longest = new ArrayList<>();
    private final Peers peers;

    ChannelTable(Peers peers) {
        this.peers = peers;
        for (int p = 0; p < peers.first().projections().size(); p++) {
            CheckedProjection projection = peers.first().projections().get(p);
            int delay = peers.links(p).stream().mapToInt(Links::longest).max().orElse(0);
            for (int k = 0; k < projection.split().channels().size(); k++) {
                add(projection, k, delay);
            }
        }
    }

    /**
     * What feeds a channel.
     *
     * @param channel its index
     * @param projection the projection that asked for it first
     * @param inside what is summed
     */
    record Entry(int channel, CheckedProjection projection, Expr inside) {

        /** Whether the projected quantity itself is summed. */
        boolean isPlain() {
            return inside instanceof Expr.Name name && name.text().equals(projection.coupling().source());
        }
    }

    private void add(CheckedProjection projection, int k, int delay) {
        Integer known = channelOf.putIfAbsent(key(projection, k), longest.size());
        int channel = known == null ? longest.size() : known;
        if (known == null) {
            longest.add(0);
            entries.add(new Entry(channel, projection, projection.split().channels().get(k)));
        }
        longest.set(channel, Math.max(longest.get(channel), delay));
    }

    private static List<Object> key(CheckedProjection projection, int k) {
        Expr inside = projection.split().channels().get(k);
        String source = Spelling.of(projection.source());
        boolean plain = inside instanceof Expr.Name name && name.text().equals(projection.coupling().source());
        return plain ? List.of(projection.from(), source) : List.of(projection.from(), source, projection.name(), k);
    }

    int channel(CheckedProjection projection, int k) {
        return channelOf.get(key(projection, k));
    }

    List<Entry> from(int population) {
        return entries.stream().filter(entry -> entry.projection().from() == population).toList();
    }

    List<Channel> channels(HistoryFormat format) {
        var channels = new ArrayList<Channel>();
        for (Entry entry : entries) {
            int from = entry.projection().from();
            int lanes = peers.count() * peers.first().populations().get(from).size();
            channels.add(new Channel(from, lanes, longest.get(entry.channel()), format));
        }
        return channels;
    }
}
