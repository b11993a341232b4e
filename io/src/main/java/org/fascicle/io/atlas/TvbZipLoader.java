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
import org.fascicle.io.internal.array.Zip;
import org.fascicle.io.internal.atlas.TvbMembers;

/**
 * The zip of The Virtual Brain: weights.txt, tract_lengths.txt (mm), centres.txt (label x y z), average_orientations.txt,
 * hemispheres.txt (1 = right), cortical.txt, in the archive or in one folder of it, or each as .txt.bz2. All but one may be
 * missing. TVB's weights are weights[to, from], which is our order. areas.txt and info.txt are not used.
 */
@ServiceProvider(AtlasLoader.class)
public final class TvbZipLoader implements AtlasLoader {

    @Override
    public Card card() {
        return Card.of("tvb-zip", "The Virtual Brain connectivity (.zip)");
    }

    @Override
    public boolean reads(Source source) {
        return source.startsWith(Zip.MAGIC) && !source.name().toLowerCase(Locale.ROOT).endsWith(".npz");
    }

    @Override
    public Atlas read(Source source, Settings options) throws IOException, InputException {
        return TvbMembers.read(source).atlas();
    }
}
