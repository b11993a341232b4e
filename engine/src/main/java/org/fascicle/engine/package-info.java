/**
 * The entry for hosts: {@link org.fascicle.engine.Fascicle} checks and runs experiments with whatever plugins it finds.
 * Everything else of the engine is internal. Thread-safe.
 */
@Export
@Version("1.0.0")
package org.fascicle.engine;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
