/**
 * Coupling functions: what a region receives, one equation with {@code sum()} each. Delay handlers are in {@code delay}. Units
 * use the unit variables source and port. No loops over links here: the engine has the only one. All classes are stateless
 * and thread-safe.
 */
@Export
@Version("1.0.0")
package org.fascicle.couplings;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
