/**
 * The program as its users meet it: the real start script in a process of its own, the real bundles in a framework, plugins built
 * elsewhere. What needs only one module is tested there.
 */
package org.fascicle.distribution;
