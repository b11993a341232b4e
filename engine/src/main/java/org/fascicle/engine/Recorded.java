package org.fascicle.engine;

import java.util.List;
import java.util.Optional;
import org.fascicle.api.atlas.Connectome;
import org.fascicle.api.run.Recording;

/**
 * What runs gave earlier, to be analysed now.
 *
 * @param monitors names of all monitors there are
 * @param members the recordings of each member; those of a monitor that is not asked for may be left out
 * @param connectome as simulated, where there is one
 */
public record Recorded(List<String> monitors, List<List<Recording>> members, Optional<Connectome> connectome) {

    /** Copies. */
    public Recorded {
        monitors = List.copyOf(monitors);
        members = members.stream().map(List::copyOf).toList();
    }
}
