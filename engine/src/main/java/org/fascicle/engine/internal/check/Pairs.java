package org.fascicle.engine.internal.check;

/** A number for every pair of lanes: weights or lengths of a projection. Computed when asked: large ones take no memory. */
@FunctionalInterface
interface Pairs {

    /** The number of the link from a source lane to a target lane; the same whenever it is asked for. */
    double at(int target, int source);
}
