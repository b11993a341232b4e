package org.fascicle.api.run;

/**
 * The end of one member of an ensemble.
 *
 * @param member its index
 * @param outcome done or diverged
 */
public record MemberEnd(int member, Outcome outcome) {
}
