/**
 * The time loop and the only mutable objects of the engine: columns, history, accumulators. Owned by one run and never published;
 * workers meet at barriers. Times in steps, values in internal units.
 */
package org.fascicle.engine.internal.loop;
