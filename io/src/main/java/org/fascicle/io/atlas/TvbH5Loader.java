package org.fascicle.io.atlas;

import aQute.bnd.annotation.spi.ServiceProvider;
import java.io.IOException;
import java.util.Locale;
import org.fascicle.api.AtlasLoader;
import org.fascicle.api.Card;
import org.fascicle.api.InputException;
import org.fascicle.api.Settings;
import org.fascicle.api.atlas.Atlas;
import org.fascicle.api.data.Source;
import org.fascicle.io.internal.hdf5.Hdf5Connectivity;
import org.fascicle.io.internal.hdf5.Superblock;

/**
 * A connectivity in HDF5. At the root, as The Virtual Brain names things: weights, tract_lengths (mm), region_labels, centres
 * (mm), orientations, hemispheres (true = right), cortical; areas are not used. Or a result of ours, whose connectome is read as
 * it was simulated, after its preparation. Rows are targets in both.
 */
@ServiceProvider(AtlasLoader.class)
public final class TvbH5Loader implements AtlasLoader {

    @Override
    public Card card() {
        return Card.of("tvb-h5", "The Virtual Brain connectivity, or a result (.h5)");
    }

    @Override
    public boolean reads(Source source) {
        return Superblock.startsHdf5(source) && !source.name().toLowerCase(Locale.ROOT).endsWith(".mat");
    }

    @Override
    public Atlas read(Source source, Settings options) throws IOException, InputException {
        return Hdf5Connectivity.read(source);
    }
}
