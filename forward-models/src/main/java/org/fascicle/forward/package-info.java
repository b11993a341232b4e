/**
 * Instruments: what is seen of the activity, one file each. Equations run in the instrument's own unit of time, written in its
 * description. No recording here: monitors decide what is shown when. All classes are stateless and thread-safe.
 */
@Export
@Version("1.0.0")
package org.fascicle.forward;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
