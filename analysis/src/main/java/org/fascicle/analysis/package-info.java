/**
 * Pure functions of recordings, one file each: samples of shape (time, region) in, named arrays out. No files and no plots.
 * Times in ms, frequencies in Hz. All classes are stateless and thread-safe; the same samples give the same bits.
 */
@Export
@Version("1.0.0")
package org.fascicle.analysis;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
