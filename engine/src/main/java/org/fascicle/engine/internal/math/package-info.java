/**
 * The elementary functions of the engine, the same to the bit on every Java and machine. No model equations. Arguments
 * and results carry no unit (angles: rad). Safe for any number of threads.
 */
package org.fascicle.engine.internal.math;
