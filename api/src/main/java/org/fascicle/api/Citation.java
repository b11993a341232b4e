package org.fascicle.api;

/**
 * Where something comes from.
 *
 * @param text authors, year, journal, volume, page
 * @param doi the DOI, empty if there is none
 */
public record Citation(String text, String doi) {
}
