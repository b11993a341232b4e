/**
 * The layout of result files, one class per group of the file, on top of a guard around jHDF, which would write damaged files
 * without a word where its limits are not kept. Confined to one thread.
 */
package org.fascicle.io.internal.hdf5;
