/**
 * What a plugin implements, and the descriptions it is made of. Nothing here computes: a plugin is data, the engine does
 * the work. Units are written beside each number and converted by the engine. All types are immutable and thread-safe unless
 * they say otherwise.
 */
@Export
@Version("1.0.0")
package org.fascicle.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
