/**
 * Which plugins there are. One abstraction with several sources; a run works on an immutable {@link
 * org.fascicle.engine.internal.catalogue.Snapshot}. Thread-safe.
 */
package org.fascicle.engine.internal.catalogue;
