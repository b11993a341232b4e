package org.fascicle.distribution.promises;

import java.util.Optional;
import java.util.stream.Stream;
import org.fascicle.api.Card;
import org.fascicle.api.Coupling;
import org.fascicle.api.CouplingDescription;
import org.fascicle.api.DelayDescription;
import org.fascicle.api.DelayHandler;
import org.fascicle.api.Description;
import org.fascicle.api.InstrumentDescription;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.NodeModel;
import org.fascicle.api.NoiseDescription;
import org.fascicle.api.NoiseProcess;
import org.fascicle.api.RegionInstrument;
import org.fascicle.api.SensorInstrument;
import org.fascicle.engine.Fascicle;

/** The installed plugins that are made of equations. */
final class Plugins {

    private Plugins() {
    }

    /** The descriptions of all installed plugins, by kind, then id. */
    static Stream<Description> descriptions() {
        return Fascicle.load().plugins().stream().flatMap(plugin -> description(plugin.service()).stream());
    }

    /** The descriptions of instruments with sensors, whose equations alone say little. */
    static Stream<Description> sensors() {
        return Fascicle.load().plugins().stream().filter(plugin -> plugin.service() instanceof SensorInstrument)
                .map(plugin -> ((SensorInstrument) plugin.service()).description());
    }

    private static Optional<Description> description(Object plugin) {
        if (plugin instanceof NodeModel model) {
            return Optional.of(model.description());
        } else if (plugin instanceof Coupling coupling) {
            return Optional.of(coupling.description());
        } else if (plugin instanceof DelayHandler delay) {
            return Optional.of(delay.description());
        } else if (plugin instanceof NoiseProcess noise) {
            return Optional.of(noise.description());
        }
        return plugin instanceof RegionInstrument instrument ? Optional.of(instrument.description()) : Optional.empty();
    }

    /** The same description with another card. */
    static Description with(Description given, Card card) {
        if (given instanceof NodeDescription d) {
            return new NodeDescription(card, d.states(), d.inputs(), d.outputs(), d.equations(), d.modelTime(), d.dynamics());
        } else if (given instanceof CouplingDescription d) {
            return new CouplingDescription(card, d.source(), d.target(), d.equations());
        } else if (given instanceof DelayDescription d) {
            return new DelayDescription(card, d.equations());
        } else if (given instanceof NoiseDescription d) {
            return new NoiseDescription(card, d.states(), d.equations(), d.multiplied());
        }
        var d = (InstrumentDescription) given;
        return new InstrumentDescription(card, d.states(), d.source(), d.reading(), d.unit(), d.equations(), d.modelTime(),
                d.tables());
    }
}
