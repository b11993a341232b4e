/** The command line as a bundle: takes the engine from the framework and offers itself. One thread. */
package org.fascicle.cli.internal.osgi;
