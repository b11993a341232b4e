package org.fascicle.engine.internal.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.fascicle.api.AtlasLoader;
import org.fascicle.api.InputException;
import org.fascicle.api.atlas.Atlas;
import org.fascicle.api.atlas.Connectome;
import org.fascicle.api.atlas.DenseMatrix;
import org.fascicle.api.atlas.Matrix;
import org.fascicle.api.atlas.Parcellation;
import org.fascicle.api.atlas.Region;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.data.Source;
import org.fascicle.api.experiment.ConnectomeSource;
import org.fascicle.api.experiment.Value;
import org.fascicle.engine.Kind;
import org.fascicle.engine.Plugin;
import org.fascicle.engine.internal.check.Amounts.Wanted;
import org.fascicle.engine.internal.checked.ModelTime;
import org.fascicle.engine.internal.checked.Values;
import org.fascicle.engine.internal.language.Equations;

/** Loads the connectome, validates every cell, and prepares the weights. */
final class ConnectomeCheck {

    /** Keys that are no settings. */
    private static final Set<String> KEYS = Set.of("source", "atlas", "loader", "weights", "lengths", "labels", "prepare",
            "orientation", "allow-negative");

    private static final String PATH = "connectome";

    private final Context context;
    private final ConnectomeSource source;

    ConnectomeCheck(Context context, ConnectomeSource source) {
        this.context = context;
        this.source = source;
    }

    /**
     * What could be had of it.
     *
     * @param parcellation the regions, even if something is wrong with the weights
     * @param connectome as it is simulated; empty if something is wrong with it
     */
    record Loaded(Optional<Parcellation> parcellation, Optional<Connectome> connectome) {

        /** Without a connectome. */
        static Loaded nothing() {
            return new Loaded(Optional.empty(), Optional.empty());
        }
    }

    /** Loads, once for all members of an ensemble unless it is made up from the seed; reports what is wrong. */
    Loaded load() {
        return source.atlas().isPresent()
                ? context.stock().lately(List.of(PATH, source, context.seed()), context.problems(), this::loaded)
                : context.stock().once(List.of(PATH, source), context.problems(), this::loaded);
    }

    private Loaded loaded() {
        long before = context.problems().errors();
        Optional<Atlas> atlas = source.source().isPresent() || source.atlas().isPresent() ? whole() : byMatrix();
        Optional<Connectome> raw = atlas.flatMap(this::completed);
        raw.ifPresent(found -> new MatrixCheck(context.problems(), found).check(source));
        Optional<Parcellation> parcellation = raw.map(Connectome::parcellation);
        if (context.problems().errors() > before) {
            return new Loaded(parcellation, Optional.empty());
        }
        return new Loaded(parcellation, raw.map(this::prepared));
    }

    private Connectome prepared(Connectome found) {
        Matrix weights = new Preparation(context.problems(), found.parcellation()).apply(found.weights(), source.prepare());
        var prepared = new Connectome(found.parcellation(), weights, found.lengthsMm(), found.synthetic());
        if (!source.prepare().isEmpty()) {
            new MatrixCheck(context.problems(), prepared).checkPrepared();
        }
        return prepared;
    }

    private Optional<Atlas> whole() {
        String path = PATH + (source.source().isPresent() ? ".source" : ".atlas");
        Optional<Source> bytes = source.source().isPresent()
                ? context.files().source(source.source().get(), path)
                : source.atlas().map(Source::named);
        return bytes.flatMap(b -> loader(b, path).flatMap(loader -> read(loader, b, path)));
    }

    private Optional<AtlasLoader> loader(Source bytes, String path) {
        if (source.loader().isPresent()) {
            return context.find(Kind.LOADER, source.loader().get(), PATH + ".loader").map(p -> (AtlasLoader) p.service());
        }
        for (Plugin plugin : context.installed(Kind.LOADER)) {
            if (recognises((AtlasLoader) plugin.service(), bytes)) {
                context.use(plugin);
                return Optional.of((AtlasLoader) plugin.service());
            }
        }
        List<String> known = context.installed(Kind.LOADER).stream().map(Plugin::id).toList();
        context.problems().error(path, "no installed loader recognises '%s'".formatted(bytes.name()),
                "installed: " + String.join(", ", known) + "; matrices can also be given one by one: weights, lengths, labels");
        return Optional.empty();
    }

    /** A loader that fails does not recognise it. */
    private static boolean recognises(AtlasLoader loader, Source bytes) {
        try {
            return loader.reads(bytes);
        } catch (RuntimeException e) {
            return false;
        }
    }

    private Optional<Atlas> read(AtlasLoader loader, Source bytes, String path) {
        Values values = new SettingsCheck(context, loader.card(), new Equations(List.of()), ModelTime.PHYSICAL, Map.of(),
                LaneSet.single(PATH), KEYS).resolve(source.settings(), Optional.empty(), PATH);
        try {
            Atlas atlas = loader.read(bytes, SettingsOf.values(loader.card(), values, context.seed()));
            context.problems().addAll(path, atlas.remarks());
            return Optional.of(atlas);
        } catch (InputException e) {
            context.problems().addAll(path, e);
        } catch (IOException | RuntimeException e) {
            context.problems().error(path, bytes.name() + " cannot be read: " + e.getMessage(), "is the file damaged?");
        }
        return Optional.empty();
    }

    private Optional<Atlas> byMatrix() {
        if (source.weights().isEmpty()) {
            context.problems().error(PATH, "no source", "give source: FILE, atlas: NAME, or weights: {file: …}");
            return Optional.empty();
        }
        if (!source.settings().isEmpty()) {
            source.settings().keySet().forEach(key -> context.problems().error(PATH + "." + key, "unknown key '" + key + "'",
                    "matrices given one by one have weights, lengths, labels, prepare, orientation, allow-negative"));
        }
        return matrix(source.weights().get(), "weights", "1").map(weights -> new Atlas(
                new Parcellation("", IntStream.range(0, weights.rows())
                        .mapToObj(i -> Region.labelled(Integer.toString(i))).toList()),
                Optional.of(weights), Optional.empty(), false, List.of()));
    }

    private Optional<Matrix> matrix(Value value, String name, String unit) {
        String path = PATH + "." + name;
        if (!(value instanceof Value.FromFile file)) {
            context.problems().error(path, name + ": " + Shown.of(value) + " is no file", "write " + name + ": {file: FILE}");
            return Optional.empty();
        }
        return context.files().read(file, path).flatMap(array -> square(array, file, path, Wanted.of(name, unit)));
    }

    private Optional<Matrix> square(DataArray array, Value.FromFile file, String path, Wanted wanted) {
        if (array.rank() != 2 || array.length(0) != array.length(1)) {
            context.problems().error(path, "%s: %s in %s".formatted(wanted.name(), array.shape(), file.file().getFileName()),
                    "a square matrix is needed (rows = targets, columns = sources)");
            return Optional.empty();
        }
        String unit = file.unit().isEmpty() ? array.unit() : file.unit();
        double factor = unit.isEmpty() || unit.equals(wanted.unit()) ? 1
                : new Amounts(context.problems()).number(1, unit, path, wanted).orElse(Double.NaN);
        double[] values = factor == 1 ? array.values() : Arrays.stream(array.values()).map(x -> x * factor).toArray();
        return Optional.of(new DenseMatrix(array.length(0), array.length(1), values));
    }

    /** Puts separately given matrices and labels in place, and turns the matrices if they are the other way round. */
    private Optional<Connectome> completed(Atlas atlas) {
        Optional<Matrix> weights = atlas.weights();
        if (source.source().isPresent() || source.atlas().isPresent()) {
            weights = source.weights().isPresent() ? matrix(source.weights().get(), "weights", "1") : weights;
        }
        Optional<Matrix> lengths = source.lengths().isPresent() ? matrix(source.lengths().get(), "lengths", "mm")
                : atlas.lengthsMm();
        if (weights.isEmpty()) {
            context.problems().error(PATH, "no weights were found", "give them with weights: {file: …}");
            return Optional.empty();
        }
        if (source.lengths().isPresent() && lengths.isEmpty()) {
            return Optional.empty();
        }
        Matrix found = weights.get();
        if (!isSquare(found, "weights") | !lengths.map(l -> isSquare(l, "lengths")).orElse(true)) {
            return Optional.empty();
        }
        if (lengths.isPresent() && (lengths.get().rows() != found.rows())) {
            context.problems().error(PATH + ".lengths",
                    "lengths: %1$dx%1$d for weights of %2$dx%2$d".formatted(lengths.get().rows(), found.rows()),
                    "both need one row and column per region");
            return Optional.empty();
        }
        boolean turned = isTurned();
        return parcellation(atlas, found.rows()).map(parcellation -> new Connectome(parcellation,
                turned ? transposed(found) : found, turned ? lengths.map(ConnectomeCheck::transposed) : lengths,
                atlas.synthetic()));
    }

    private boolean isSquare(Matrix matrix, String name) {
        if (matrix.rows() != matrix.columns()) {
            context.problems().error(PATH + "." + name, "%s: %dx%d".formatted(name, matrix.rows(), matrix.columns()),
                    "a square matrix is needed (rows = targets, columns = sources)");
        } else if (matrix.rows() == 0) {
            context.problems().error(PATH + "." + name, name + ": no regions at all", "at least one is needed");
        }
        return matrix.rows() == matrix.columns() && matrix.rows() > 0;
    }

    private boolean isTurned() {
        String orientation = source.orientation().orElse("target-source");
        if (!List.of("target-source", "source-target").contains(orientation)) {
            context.problems().error(PATH + ".orientation", "unknown orientation '" + orientation + "'",
                    "target-source or source-target");
        }
        return orientation.equals("source-target");
    }

    private static Matrix transposed(Matrix matrix) {
        var values = new double[matrix.rows() * matrix.columns()];
        matrix.forEach((i, j, value) -> values[j * matrix.rows() + i] = value);
        return new DenseMatrix(matrix.columns(), matrix.rows(), values);
    }

    private Optional<Parcellation> parcellation(Atlas atlas, int size) {
        if (source.labels().isEmpty()) {
            if (atlas.parcellation().size() != size) {
                context.problems().error(PATH,
                        "%d regions but weights of %dx%d".formatted(atlas.parcellation().size(), size, size), "");
                return Optional.empty();
            }
            return Optional.of(atlas.parcellation());
        }
        String path = PATH + ".labels";
        if (source.labels().get() instanceof Value.Many list && list.items().stream().allMatch(Value.Text.class::isInstance)) {
            return labelled(list.items().stream().map(item -> ((Value.Text) item).text()).toList(), size, path);
        }
        if (!(source.labels().get() instanceof Value.FromFile file)) {
            context.problems().error(path, "labels: " + Shown.of(source.labels().get()) + " is no file",
                    "write labels: {file: FILE}, or a list");
            return Optional.empty();
        }
        return context.files().lines(file.file(), path).flatMap(labels -> labelled(labels, size, path));
    }

    private Optional<Parcellation> labelled(List<String> labels, int size, String path) {
        if (labels.size() != size) {
            context.problems().error(path, "%d labels for %d regions".formatted(labels.size(), size),
                    "one label per line is needed");
            return Optional.empty();
        }
        try {
            return Optional.of(new Parcellation("", new ArrayList<>(labels.stream().map(Region::labelled).toList())));
        } catch (IllegalArgumentException e) {
            context.problems().error(path, e.getMessage(), "labels must be unique");
            return Optional.empty();
        }
    }
}
