package org.fascicle.engine.internal.network;

/** Java code of a plugin threw something; the message says which plugin and what. */
public final class PluginFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String population;

    PluginFailure(String population, String model, RuntimeException cause) {
        super("the Java code of model '" + model + "' failed: " + cause, cause);
        this.population = population;
    }

    /** Name of the population whose model failed. */
    public String population() {
        return population;
    }
}
