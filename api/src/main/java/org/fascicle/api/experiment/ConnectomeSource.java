package org.fascicle.api.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where structural connectivity comes from: a file with everything in it, a named atlas, a rule, or matrix by matrix. Its
 * constructor is not for callers, who use {@link #builder()}.
 *
 * @param source a file with structure
 * @param atlas a parcellation: alone, with synthetic weights; beside a source or weights, the one whose labels they must have
 * @param loader id of an atlas loader; empty: the first that recognises the source; alone: a rule that makes one up
 * @param weights weight matrix
 * @param lengths tract lengths, or the text "from-centres"
 * @param labels region labels, one per line
 * @param centres positions of the regions, x y z each
 * @param prepare steps, in order, on the whole matrix
 * @param orientation target-source or source-target
 * @param reorderByLabel whether regions are put into the order of the atlas
 * @param allowNegative whether negative weights are intended
 * @param settings settings of the loader
 */
public record ConnectomeSource(Optional<Path> source, Optional<String> atlas, Optional<String> loader, Optional<Value> weights,
        Optional<Value> lengths, Optional<Value> labels, Optional<Value> centres, List<PrepareStep> prepare,
        Optional<String> orientation, boolean reorderByLabel, boolean allowNegative, Map<String, Value> settings) {

    /** What {@code lengths} says where they are the distances of the centres. */
    public static final String FROM_CENTRES = "from-centres";

    /** Copies. */
    public ConnectomeSource {
        prepare = List.copyOf(prepare);
        settings = Ordered.copy(settings);
    }

    /** A built-in atlas. */
    public static ConnectomeSource atlas(String name, PrepareStep... prepare) {
        return builder().atlas(name).prepare(prepare).build();
    }

    /** A file with everything in it. */
    public static ConnectomeSource file(Path source, PrepareStep... prepare) {
        return builder().source(source).prepare(prepare).build();
    }

    /** A builder without anything. */
    public static Builder builder() {
        return new Builder();
    }

    /** Puts one together; what is not said is empty. */
    public static final class Builder {

        private Optional<Path> source = Optional.empty();
        private Optional<String> atlas = Optional.empty();
        private Optional<String> loader = Optional.empty();
        private Optional<Value> weights = Optional.empty();
        private Optional<Value> lengths = Optional.empty();
        private Optional<Value> labels = Optional.empty();
        private Optional<Value> centres = Optional.empty();
        private final List<PrepareStep> prepare = new ArrayList<>();
        private Optional<String> orientation = Optional.empty();
        private boolean reorder;
        private boolean negative;
        private final Map<String, Value> settings = new LinkedHashMap<>();

        private Builder() {
        }

        /** A file with structure. */
        public Builder source(Path file) {
            source = Optional.of(file);
            return this;
        }

        /** A parcellation. */
        public Builder atlas(String name) {
            atlas = Optional.of(name);
            return this;
        }

        /** The id of a loader. */
        public Builder loader(String id) {
            loader = Optional.of(id);
            return this;
        }

        /** The weight matrix. */
        public Builder weights(Value file) {
            weights = Optional.of(file);
            return this;
        }

        /** The tract lengths. */
        public Builder lengths(Value file) {
            lengths = Optional.of(file);
            return this;
        }

        /** The labels. */
        public Builder labels(Value fileOrList) {
            labels = Optional.of(fileOrList);
            return this;
        }

        /** The positions. */
        public Builder centres(Value file) {
            centres = Optional.of(file);
            return this;
        }

        /** Adds steps. */
        public Builder prepare(PrepareStep... steps) {
            prepare.addAll(List.of(steps));
            return this;
        }

        /** Which way round the matrices are. */
        public Builder orientation(String name) {
            orientation = Optional.of(name);
            return this;
        }

        /** Puts regions into the order of the atlas. */
        public Builder reorderByLabel(boolean on) {
            reorder = on;
            return this;
        }

        /** Takes negative weights as intended. */
        public Builder allowNegative(boolean on) {
            negative = on;
            return this;
        }

        /** A setting of the loader. */
        public Builder set(String name, Value value) {
            settings.put(name, value);
            return this;
        }

        /** The source. */
        public ConnectomeSource build() {
            return new ConnectomeSource(source, atlas, loader, weights, lengths, labels, centres, prepare, orientation, reorder,
                    negative, settings);
        }
    }
}
