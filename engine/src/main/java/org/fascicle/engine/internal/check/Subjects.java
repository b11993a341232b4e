package org.fascicle.engine.internal.check;

import java.util.List;
import java.util.Optional;
import org.fascicle.api.atlas.Connectome;
import org.fascicle.api.run.Outline;

/**
 * What there is to be analysed.
 *
 * @param monitors names of all monitors
 * @param outlines what they record; none for a monitor that is wrong, none at all if duration or dt are
 * @param connectome the connectome; empty if there is none or if it is wrong
 * @param hasConnectome whether there is one, perhaps a wrong one
 */
record Subjects(List<String> monitors, List<Outline> outlines, Optional<Connectome> connectome, boolean hasConnectome) {
}
