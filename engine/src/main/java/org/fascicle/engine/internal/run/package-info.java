/**
 * An assembled network as a plan that hosts can start, estimate and analyse. Immutable but for the estimate, which is made once;
 * thread-safe.
 */
package org.fascicle.engine.internal.run;
