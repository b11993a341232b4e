package org.fascicle.distribution.gallery;

import java.util.Optional;
import org.fascicle.api.AtlasLoader;
import org.fascicle.api.Coupling;
import org.fascicle.api.NodeModel;
import org.fascicle.api.NoiseProcess;
import org.fascicle.api.RegionInstrument;
import org.fascicle.engine.Plugin;

/**
 * What stands above a card.
 *
 * @param svg the picture
 * @param caption what it shows
 * @param experiment the experiment file that made it, or empty
 */
record Picture(String svg, String caption, String experiment) {

    /** The picture of a plugin; delay handlers, readers, sensors and analyses have none. */
    static Optional<Picture> of(Plugin plugin) {
        Object service = plugin.service();
        if (service instanceof NodeModel model) {
            return NodePicture.of(model.description());
        } else if (service instanceof NoiseProcess process) {
            return NoisePicture.of(process.description());
        } else if (service instanceof Coupling coupling) {
            return CouplingPicture.of(coupling.description());
        } else if (service instanceof RegionInstrument instrument) {
            return InstrumentPicture.of(instrument.description());
        }
        return service instanceof AtlasLoader loader ? MatrixPicture.of(loader.card()) : Optional.empty();
    }
}
