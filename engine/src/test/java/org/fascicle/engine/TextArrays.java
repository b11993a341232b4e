package org.fascicle.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.fascicle.api.ArrayReader;
import org.fascicle.api.Card;
import org.fascicle.api.InputException;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.data.Source;
import org.fascicle.api.experiment.Value;

/** Files of doubles, for tests: the shape in the first line, then the values. */
public final class TextArrays implements ArrayReader {

    @Override
    public Card card() {
        return Card.of("cells", "Cells");
    }

    @Override
    public boolean reads(Source source) {
        return source.name().endsWith(".cells");
    }

    @Override
    public DataArray read(Source source, Optional<String> variable) throws IOException, InputException {
        try (var lines = new BufferedReader(new InputStreamReader(source.open(), StandardCharsets.UTF_8))) {
            int[] shape = Arrays.stream(lines.readLine().split(" ")).filter(s -> !s.isEmpty()).mapToInt(Integer::parseInt)
                    .toArray();
            double[] values = lines.lines().mapToDouble(Double::parseDouble).toArray();
            return DataArray.of(source.name(), "", values, shape);
        }
    }

    /** Writes an array and names it as an experiment would. */
    public static Value.FromFile write(Path folder, String name, double[] values, int... shape) {
        Path file = folder.resolve(name + ".cells");
        String head = Arrays.stream(shape).mapToObj(Integer::toString).collect(Collectors.joining(" "));
        String body = Arrays.stream(values).mapToObj(Double::toString).collect(Collectors.joining("\n"));
        try {
            Files.writeString(file, head + "\n" + body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Value.FromFile(file, Optional.empty(), OptionalInt.empty(), "");
    }
}
