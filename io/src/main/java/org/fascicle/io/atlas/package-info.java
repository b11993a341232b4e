/**
 * Loaders of formats with structure (regions, weights, lengths, centres), and the synthetic default. What a file does not say is
 * left out, never guessed. Lengths and positions in mm; row = target, column = source. Thread-safe.
 */
@Export
@Version("1.0.0")
package org.fascicle.io.atlas;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
