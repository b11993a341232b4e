/**
 * Arrays with named axes, and sources of bytes: the one shape of inputs, recordings and analyses. No file formats: these are
 * plugins of the io module. Immutable by agreement; safe to share between threads.
 */
@Export
@Version("1.0.0")
package org.fascicle.api.data;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
