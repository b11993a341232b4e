/** What the guide shows works. */
package org.fascicle.distribution.guide;
