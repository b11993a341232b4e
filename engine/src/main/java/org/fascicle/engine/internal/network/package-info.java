/**
 * An assembled network: everything that does not depend on time. Links in their fixed order, columns, programs, sampling plan.
 * All immutable, in internal units (ms, mm, mV, nA); shared freely between threads and runs.
 */
package org.fascicle.engine.internal.network;
