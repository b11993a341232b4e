/**
 * The engine as a bundle: plugins are services of the framework, and so is the engine itself. The only package of the engine
 * that knows OSGi; never loaded elsewhere. Thread-safe.
 */
package org.fascicle.engine.internal.osgi;
