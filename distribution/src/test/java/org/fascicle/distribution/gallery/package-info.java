/**
 * Writes docs/gallery: a page for each installed plugin, from its description, with a picture of what it does, made by running
 * it. No expectation about science belongs here. Pictures are text without dates or places, the same on every machine. Not
 * shipped.
 */
package org.fascicle.distribution.gallery;
