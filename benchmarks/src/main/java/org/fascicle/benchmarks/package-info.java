/**
 * Benchmarks: each measures what the engine does beside a baseline that anybody would write, in ns. Nothing here is shipped. One
 * thread each.
 */
package org.fascicle.benchmarks;
