package org.fascicle.api;

import org.osgi.annotation.versioning.ConsumerType;

/** The delay of a link in ms, as one equation in its {@code length} (mm), parameters and seeded draws. */
@ConsumerType
public interface DelayHandler {

    /** The delay handler as data. */
    DelayDescription description();
}
