/**
 * Checking an experiment, running it by pulling, and what comes out. Times in ms. {@link org.fascicle.api.run.Run} belongs to
 * one thread at a time; all else is immutable.
 */
@Export
@Version("1.0.0")
package org.fascicle.api.run;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
