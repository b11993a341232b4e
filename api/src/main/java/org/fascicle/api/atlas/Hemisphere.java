package org.fascicle.api.atlas;

/** Side of the brain. */
public enum Hemisphere {
    /** Left. */
    LEFT,
    /** Right. */
    RIGHT,
    /** On the midline. */
    MIDLINE,
    /** Not said by the source. */
    UNKNOWN
}
