/**
 * Descriptions of models, couplings, delays, noise and instruments as YAML text: a plugin without Java. Equations stay text;
 * whether they make sense is looked at when a description is used. Thread-safe.
 */
@Export
@Version("1.0.0")
package org.fascicle.io.description;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
