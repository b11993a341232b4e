package org.fascicle.engine;

import java.util.Locale;
import org.fascicle.api.Analysis;
import org.fascicle.api.ArrayReader;
import org.fascicle.api.AtlasLoader;
import org.fascicle.api.Card;
import org.fascicle.api.Coupling;
import org.fascicle.api.DelayHandler;
import org.fascicle.api.ForwardModel;
import org.fascicle.api.NodeModel;
import org.fascicle.api.NoiseProcess;
import org.fascicle.api.RegionInstrument;
import org.fascicle.api.SensorInstrument;

/** The kinds of plugins. */
public enum Kind {
    /** {@link NodeModel}. */
    MODEL("node model"),
    /** {@link Coupling}. */
    COUPLING("coupling"),
    /** {@link DelayHandler}. */
    DELAY("delay handler"),
    /** {@link NoiseProcess}. */
    NOISE("noise process"),
    /** {@link ForwardModel}. */
    FORWARD("forward model"),
    /** {@link AtlasLoader}. */
    LOADER("atlas loader"),
    /** {@link ArrayReader}. */
    READER("array reader"),
    /** {@link Analysis}. */
    ANALYSIS("analysis");

    private final String title;

    Kind(String title) {
        this.title = title;
    }

    /** Name for people: "node model". */
    public String title() {
        return title;
    }

    /** Name in lists and results: "model". */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The kind of a plugin.
     *
     * @throws IllegalArgumentException if it implements none of the api's services
     */
    public static Kind of(Object service) {
        if (service instanceof NodeModel) {
            return MODEL;
        } else if (service instanceof Coupling) {
            return COUPLING;
        } else if (service instanceof DelayHandler) {
            return DELAY;
        } else if (service instanceof NoiseProcess) {
            return NOISE;
        } else if (service instanceof ForwardModel) {
            return FORWARD;
        } else if (service instanceof AtlasLoader) {
            return LOADER;
        } else if (service instanceof ArrayReader) {
            return READER;
        } else if (service instanceof Analysis) {
            return ANALYSIS;
        }
        throw new IllegalArgumentException(service.getClass().getName() + " implements no service of org.fascicle.api");
    }

    /** The card of a plugin of any kind; this is where its description is built. */
    public static Card card(Object service) {
        if (service instanceof NodeModel model) {
            return model.description().card();
        } else if (service instanceof Coupling coupling) {
            return coupling.description().card();
        } else if (service instanceof DelayHandler delay) {
            return delay.description().card();
        } else if (service instanceof NoiseProcess noise) {
            return noise.description().card();
        } else if (service instanceof RegionInstrument instrument) {
            return instrument.description().card();
        } else if (service instanceof SensorInstrument instrument) {
            return instrument.description().card();
        } else if (service instanceof AtlasLoader loader) {
            return loader.card();
        } else if (service instanceof ArrayReader reader) {
            return reader.card();
        } else if (service instanceof Analysis analysis) {
            return analysis.card();
        }
        throw new IllegalArgumentException(service.getClass().getName() + " implements no service of org.fascicle.api");
    }
}
