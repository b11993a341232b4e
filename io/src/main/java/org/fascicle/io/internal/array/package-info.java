/**
 * The formats behind the array readers, byte by byte and line by line. Sizes are checked before anything is read. Thread-safe.
 */
package org.fascicle.io.internal.array;
