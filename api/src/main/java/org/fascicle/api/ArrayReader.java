package org.fascicle.api;

import java.io.IOException;
import java.util.Optional;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.data.Source;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Reads one array from a file: wherever an experiment says {@code {file: …}}. Names of rows and columns become labels of the
 * axes. A list of texts comes as one axis with labels, all its values NaN.
 */
@ConsumerType
public interface ArrayReader {

    /** Name and meaning of the format. */
    Card card();

    /** Whether this reader recognises the source, judged by its name and first bytes alone. */
    boolean reads(Source source);

    /**
     * Reads one array, row-major.
     *
     * @param source the bytes; its limits bound what may be read
     * @param variable which array, where a file holds several
     * @throws IOException if the bytes cannot be had
     * @throws InputException if they are damaged, too large, or the variable is missing or ambiguous
     */
    DataArray read(Source source, Optional<String> variable) throws IOException, InputException;
}
