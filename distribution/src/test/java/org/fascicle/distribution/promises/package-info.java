/**
 * What Fascicle promises of every result and every plugin: the same bits from every process, units that are checked, descriptions
 * that survive being written down. Hashes are compared with each other only, never with recorded ones.
 */
package org.fascicle.distribution.promises;
