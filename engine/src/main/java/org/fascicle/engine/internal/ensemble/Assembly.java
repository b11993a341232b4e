package org.fascicle.engine.internal.ensemble;

import org.fascicle.engine.internal.checked.Checked;
import org.fascicle.engine.internal.network.Network;
import org.fascicle.engine.internal.network.Peers;

/** Assembles members when their turn has come; called by several workers at once. */
public interface Assembly {

    /** What has been established about a member, which is known to be fine. */
    Checked checked(int member);

    /** The network of members that are alike, for one worker. */
    Network network(Peers peers);
}
