package org.fascicle.engine;

import java.util.List;
import java.util.Optional;
import org.fascicle.api.Problem;
import org.fascicle.api.atlas.Connectome;

/**
 * A connectome as an experiment would get it.
 *
 * @param connectome after its preparation; empty if a problem is an error
 * @param problems everything worth saying about it, paths beginning with "connectome"
 */
public record LoadedConnectome(Optional<Connectome> connectome, List<Problem> problems) {

    /** Copies. */
    public LoadedConnectome {
        problems = List.copyOf(problems);
    }
}
