/**
 * Node models: one file each, equations as in the paper, nothing that computes. Noise processes are in {@code noise}. Units are
 * written beside each number; equations run in ms, mV, nA. All classes are stateless and thread-safe.
 */
@Export
@Version("1.0.0")
package org.fascicle.models;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
