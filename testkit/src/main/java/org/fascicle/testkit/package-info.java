/**
 * Contract tests: a plugin author extends the one for the kind of plugin and gets its whole suite. Here belongs what holds for
 * every plugin of a kind, whatever it models; what a particular model must do belongs into its own tests. Units as in the api.
 * Contracts keep no state; JUnit may run them in any order.
 */
@Export
@Version("1.0.0")
package org.fascicle.testkit;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
