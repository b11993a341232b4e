package org.fascicle.api;

import java.io.IOException;
import org.fascicle.api.atlas.Atlas;
import org.fascicle.api.data.Source;
import org.osgi.annotation.versioning.ConsumerType;

/** Reads a format with structure (regions, weights, lengths, centres), or makes such a thing up. */
@ConsumerType
public interface AtlasLoader {

    /** Name, meaning and options of the format. */
    Card card();

    /** Whether this loader recognises the source, judged by its name and first bytes alone. */
    boolean reads(Source source);

    /**
     * Reads what the source holds.
     *
     * @param source the bytes; its limits bound what may be unpacked
     * @param options checked settings, in the units of the card
     * @return the parts that were found, never guessed; of an asymmetric matrix in a format that says which way round it is, a
     *     remark says so with "|W-W'|", and nobody is asked
     * @throws IOException if the bytes cannot be had
     * @throws InputException if they are not what they should be; names entry, row and column
     */
    Atlas read(Source source, Settings options) throws IOException, InputException;
}
