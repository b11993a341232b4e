package org.fascicle.distribution.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.fascicle.api.data.DataArray;
import org.fascicle.distribution.Shared;
import org.fascicle.distribution.trial.NpyFile;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A folder with case.json and arrays.
 *
 * @param name of the case
 * @param folder where it lies
 * @param facts what case.json says; JSON is YAML
 */
record ReferenceCase(String name, Path folder, Map<?, ?> facts) {

    static ReferenceCase of(String name) {
        Path folder = Shared.file("reference/" + name);
        try {
            String text = Files.readString(folder.resolve("case.json"));
            return new ReferenceCase(name, folder, (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A fact, its keys joined by dots: "coupling.parameters.a". */
    Object fact(String path) {
        Object at = facts;
        for (String key : path.split("\\.")) {
            at = at instanceof Map<?, ?> map ? map.get(key) : null;
            if (at == null) {
                throw new AssertionError(name + ": case.json has no " + path);
            }
        }
        return at;
    }

    double number(String path) {
        return ((Number) fact(path)).doubleValue();
    }

    String word(String path) {
        return fact(path).toString();
    }

    boolean has(String key) {
        return facts.containsKey(key);
    }

    Path file(String array) {
        return folder.resolve(array + ".npy");
    }

    DataArray array(String array) {
        return NpyFile.read(file(array));
    }
}
