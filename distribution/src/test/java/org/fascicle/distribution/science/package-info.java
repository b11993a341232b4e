/**
 * The shipped plugins against what is known without any simulator: closed solutions, orders of convergence, laws of noise, and
 * the mistakes that published simulators have made. Each expectation is a formula or an independent solver. Times in ms.
 */
package org.fascicle.distribution.science;
