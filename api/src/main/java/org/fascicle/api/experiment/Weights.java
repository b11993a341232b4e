package org.fascicle.api.experiment;

/** The weights of a projection, targets × sources. */
public sealed interface Weights {

    /** The block of the connectome between the two populations. */
    record FromConnectome() implements Weights {
    }

    /**
     * All to all with one weight.
     *
     * @param weight the weight, a pure number
     * @param self whether a region also projects to itself
     */
    record Constant(double weight, boolean self) implements Weights {
    }

    /**
     * Drawn for each link, seeded.
     *
     * @param law a distribution
     * @param density probability that a link exists, 0 to 1
     * @param self whether a region may project to itself
     */
    record Random(Value law, double density, boolean self) implements Weights {
    }

    /**
     * Given in a file, targets × sources.
     *
     * @param file where
     */
    record Given(Value.FromFile file) implements Weights {
    }
}
