package org.fascicle.api;

import org.osgi.annotation.versioning.ConsumerType;

/** A random process added to an input port or to the derivative of a state, as a recurrence with seeded draws. */
@ConsumerType
public interface NoiseProcess {

    /** The process as data. */
    NoiseDescription description();
}
