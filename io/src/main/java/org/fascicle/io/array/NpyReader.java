package org.fascicle.io.array;

import aQute.bnd.annotation.spi.ServiceProvider;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Optional;
import org.fascicle.api.ArrayReader;
import org.fascicle.api.Card;
import org.fascicle.api.InputException;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.data.Source;
import org.fascicle.io.internal.array.Npy;

/** NumPy's .npy, format 1 to 3: real numbers of any width and byte order, C or Fortran order. A file holds one array. */
@ServiceProvider(ArrayReader.class)
public final class NpyReader implements ArrayReader {

    @Override
    public Card card() {
        return Card.of("npy", "NumPy array (.npy)");
    }

    @Override
    public boolean reads(Source source) {
        return source.startsWith(Npy.MAGIC);
    }

    @Override
    public DataArray read(Source source, Optional<String> variable) throws IOException, InputException {
        if (variable.isPresent()) {
            throw new InputException(source.name(), "variable: " + variable.get(), "a .npy file holds one array without a name");
        }
        try (var in = new BufferedInputStream(source.open())) {
            return Npy.read(source.name(), in, source.limits());
        }
    }
}
