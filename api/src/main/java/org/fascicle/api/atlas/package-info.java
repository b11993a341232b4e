/**
 * Regions, parcellations and connectomes. Lengths in mm, positions in mm (MNI where known), weights are pure numbers,
 * row = target, column = source. Immutable, thread-safe.
 */
@Export
@Version("1.0.0")
package org.fascicle.api.atlas;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
