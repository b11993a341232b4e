/**
 * Delay handlers: the delay of a link in ms from its length in mm, one equation each. Steps are the engine's business. All
 * classes are stateless and thread-safe.
 */
@Export
@Version("1.0.0")
package org.fascicle.couplings.delay;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
