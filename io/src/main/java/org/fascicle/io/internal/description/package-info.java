/** The two directions of description files, part by part. Units and equations are text here. Confined to one thread. */
package org.fascicle.io.internal.description;
