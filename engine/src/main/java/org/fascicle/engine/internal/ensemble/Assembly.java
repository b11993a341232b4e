package org.fascicle.engine.internal.ensemble;

import org.fascicle.engine.internal.network.Network;

/** Assembles the network of a member when its turn has come. */
@FunctionalInterface
public interface Assembly {

    /** The network of a member, for one worker; called by several workers at once. */
    Network network(int member);
}
