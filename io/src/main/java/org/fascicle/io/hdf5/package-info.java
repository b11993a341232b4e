/**
 * Results as HDF5 files, and a look into them. Written in memory first, to a temporary file beside the target, and renamed, so
 * that a result is whole or not there. Times in ms. A result being written belongs to one thread at a time; all else is
 * thread-safe.
 */
@Export
@Version("1.0.0")
package org.fascicle.io.hdf5;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
