package org.fascicle.io.array;

import aQute.bnd.annotation.spi.ServiceProvider;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fascicle.api.ArrayReader;
import org.fascicle.api.Card;
import org.fascicle.api.InputException;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.data.Source;
import org.fascicle.io.internal.array.Npy;
import org.fascicle.io.internal.array.Variables;
import org.fascicle.io.internal.array.Zip;

/** NumPy's .npz, compressed or not: a zip of .npy. Of several arrays one is named by {@code variable:}. */
@ServiceProvider(ArrayReader.class)
public final class NpzReader implements ArrayReader {

    private static final String SUFFIX = ".npy";

    @Override
    public Card card() {
        return Card.of("npz", "NumPy arrays (.npz)");
    }

    @Override
    public boolean reads(Source source) {
        return source.name().toLowerCase(Locale.ROOT).endsWith(".npz") && source.startsWith(Zip.MAGIC);
    }

    @Override
    public DataArray read(Source source, Optional<String> variable) throws IOException, InputException {
        String chosen = choose(source, variable);
        return Zip.find(source, chosen + SUFFIX, in -> Npy.read(source.name() + "/" + chosen, in, source.limits()));
    }

    private static String choose(Source source, Optional<String> variable) throws IOException, InputException {
        List<String> names = Zip.names(source).stream().filter(n -> n.endsWith(SUFFIX))
                .map(n -> n.substring(0, n.length() - SUFFIX.length())).toList();
        return Variables.choose(source, names, variable);
    }
}
