/**
 * Our results against those of independent simulators: each case becomes an experiment file, as a user would write it, and its
 * arrays are compared sample by sample. The cases lie beside the checkout and are no part of it. Times in ms.
 */
package org.fascicle.distribution.reference;
