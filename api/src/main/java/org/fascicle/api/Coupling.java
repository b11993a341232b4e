package org.fascicle.api;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A coupling function: what a region receives from the regions that project to it, as one equation with {@code sum()}.
 * Σ_j W_ij e(t - τ_ij) is written {@code sum(e)}; the engine does the only loop over links, no plugin code runs per link.
 */
@ConsumerType
public interface Coupling {

    /** The coupling as data. */
    CouplingDescription description();
}
