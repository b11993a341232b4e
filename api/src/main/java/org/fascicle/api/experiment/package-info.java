/**
 * An experiment as data: what an experiment file says, or what a host builds in Java. Nothing is resolved here: units, names
 * and files are looked at when the experiment is checked. Immutable, thread-safe.
 */
@Export
@Version("1.0.0")
package org.fascicle.api.experiment;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
