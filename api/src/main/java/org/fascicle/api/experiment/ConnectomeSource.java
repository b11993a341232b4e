package org.fascicle.api.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where structural connectivity comes from: a file with everything in it, a named atlas, or matrix by matrix.
 *
 * @param source a file with structure
 * @param atlas a built-in atlas with synthetic weights
 * @param loader id of an atlas loader; empty: the first that recognises the source
 * @param weights weight matrix
 * @param lengths tract lengths
 * @param labels region labels, one per line
 * @param prepare steps, in order, on the whole matrix
 * @param orientation target-source or source-target
 * @param allowNegative whether negative weights are intended
 * @param settings settings of the loader
 */
public record ConnectomeSource(Optional<Path> source, Optional<String> atlas, Optional<String> loader, Optional<Value> weights,
        Optional<Value> lengths, Optional<Value> labels, List<PrepareStep> prepare, Optional<String> orientation,
        boolean allowNegative, Map<String, Value> settings) {

    /** Copies. */
    public ConnectomeSource {
        prepare = List.copyOf(prepare);
        settings = Ordered.copy(settings);
    }

    /** A built-in atlas. */
    public static ConnectomeSource atlas(String name, PrepareStep... prepare) {
        return new ConnectomeSource(Optional.empty(), Optional.of(name), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), List.of(prepare), Optional.empty(), false, Map.of());
    }

    /** A file with everything in it. */
    public static ConnectomeSource file(Path source, PrepareStep... prepare) {
        return new ConnectomeSource(Optional.of(source), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), List.of(prepare), Optional.empty(), false, Map.of());
    }
}
