/**
 * Noise processes: one recurrence each, with seeded draws. Colour is in time, independent between regions. Amplitudes are in the
 * unit of what the noise is added to (the unit variable port) and ms. All classes are stateless and thread-safe.
 */
@Export
@Version("1.0.0")
package org.fascicle.models.noise;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
