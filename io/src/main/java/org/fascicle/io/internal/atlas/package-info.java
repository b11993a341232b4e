/** The parts of atlases: members of TVB archives, tables of regions, the synthetic layout. Lengths in mm. Thread-safe. */
package org.fascicle.io.internal.atlas;
