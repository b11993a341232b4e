/** MATLAB's own formats up to version 5 (-v6, -v7); version 7.3 is HDF5 and read there. Immutable, thread-safe. */
package org.fascicle.io.internal.matlab;
