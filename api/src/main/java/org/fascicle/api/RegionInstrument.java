package org.fascicle.api;

import org.osgi.annotation.versioning.ConsumerType;

/** An instrument with one reading per region, such as BOLD. */
@ConsumerType
public non-sealed interface RegionInstrument extends ForwardModel {
}
