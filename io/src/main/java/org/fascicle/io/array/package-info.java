/**
 * Readers of single arrays: wherever an experiment says {@code {file: …}}. Formats with structure belong to the atlas loaders.
 * Values come as they are; what they mean, their unit included, is said in the experiment. Thread-safe.
 */
@Export
@Version("1.0.0")
package org.fascicle.io.array;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
