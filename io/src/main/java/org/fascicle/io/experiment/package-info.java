/**
 * Experiment files: YAML text → {@link org.fascicle.api.experiment.Experiment}, with line numbers and all problems at once.
 * Units, regions and plugins are not looked at: that is what checking an experiment does. Thread-safe.
 */
@Export
@Version("1.0.0")
package org.fascicle.io.experiment;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
