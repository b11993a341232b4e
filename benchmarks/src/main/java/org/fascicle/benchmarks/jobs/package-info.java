/**
 * Whole jobs, each done by the C limit, by plain Java loops and by the engine, in processes that take turns; ns per step. Kernels
 * are measured with JMH in the package above.
 */
package org.fascicle.benchmarks.jobs;
