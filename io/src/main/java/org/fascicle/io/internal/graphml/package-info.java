/** GraphML files (http://graphml.graphdrawing.org): nodes and edges with their data. Immutable, thread-safe. */
package org.fascicle.io.internal.graphml;
