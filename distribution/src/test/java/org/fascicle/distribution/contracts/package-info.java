/** Every shipped plugin keeps the published contract of its kind. */
package org.fascicle.distribution.contracts;
