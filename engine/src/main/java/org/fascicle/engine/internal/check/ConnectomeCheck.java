package org.fascicle.engine.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fascicle.api.atlas.Atlas;
import org.fascicle.api.atlas.Connectome;
import org.fascicle.api.atlas.DenseMatrix;
import org.fascicle.api.atlas.Matrix;
import org.fascicle.api.atlas.Parcellation;
import org.fascicle.api.atlas.Region;
import org.fascicle.api.atlas.Vector3;
import org.fascicle.api.data.Limit;
import org.fascicle.api.experiment.ConnectomeSource;
import org.fascicle.api.experiment.Value;
import org.fascicle.engine.LoadedConnectome;
import org.fascicle.engine.internal.catalogue.Snapshot;

/** Loads the connectome from wherever its parts are, validates every cell, and prepares the weights. */
public final class ConnectomeCheck {

    private static final String PATH = "connectome";

    private final Context context;
    private final ConnectomeSource source;
    private final ConnectomeFiles files;

    ConnectomeCheck(Context context, ConnectomeSource source) {
        this.context = context;
        this.source = source;
        this.files = new ConnectomeFiles(context);
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

    /** Loads one by itself. */
    public static LoadedConnectome alone(Snapshot snapshot, ConnectomeSource source) {
        var problems = new Problems();
        Loaded loaded = new ConnectomeCheck(new Context(snapshot, problems, 0, 1, new Stock()), source).load();
        return new LoadedConnectome(problems.hasErrors() ? Optional.empty() : loaded.connectome(), problems.all());
    }

    /** Loads, once for all members of an ensemble unless it is made up from the seed; reports what is wrong. */
    Loaded load() {
        return source.atlas().isPresent()
                ? context.stock().lately(Question.of("drawn", PATH, source, context.seed()), context.problems(), this::loaded)
                : context.stock().once(Question.of("read", PATH, source), context.problems(), this::loaded);
    }

    private Loaded loaded() {
        long before = context.problems().errors();
        Optional<Atlas> atlas = isByMatrix() ? byMatrix() : new AtlasRead(context, source).whole();
        Optional<Connectome> raw = atlas.flatMap(this::completed).flatMap(this::small);
        boolean saysOrientation = atlas.stream().flatMap(found -> found.remarks().stream())
                .anyMatch(remark -> remark.what().contains("|W-W'|"));
        raw.ifPresent(found -> new MatrixCheck(context.problems(), found).check(source, saysOrientation));
        Optional<Parcellation> parcellation = raw.map(Connectome::parcellation);
        if (context.problems().errors() > before) {
            return new Loaded(parcellation, Optional.empty());
        }
        return new Loaded(parcellation, raw.map(this::prepared));
    }

    /** Weights and an atlas are weights of that atlas. */
    private boolean isByMatrix() {
        boolean nothing = source.source().isEmpty() && source.atlas().isEmpty() && source.loader().isEmpty();
        return nothing || source.source().isEmpty() && source.weights().isPresent() && source.loader().isEmpty();
    }

    private Connectome prepared(Connectome found) {
        Matrix weights = new Preparation(context.problems(), found.parcellation()).apply(found.weights(), source.prepare());
        var prepared = new Connectome(found.parcellation(), weights, found.lengthsMm(), found.synthetic());
        if (!source.prepare().isEmpty()) {
            new MatrixCheck(context.problems(), prepared).checkPrepared();
        }
        return prepared;
    }

    private Optional<Connectome> small(Connectome found) {
        int n = found.parcellation().size();
        boolean dense = found.weights() instanceof DenseMatrix;
        Limit limit = dense ? Limit.DENSE_REGIONS : Limit.REGIONS;
        if (n > limit.value()) {
            String full = dense ? ", more than a tenth of them links" : "";
            context.problems().error(PATH + ".weights", "weights: %1$dx%1$d%2$s".formatted(n, full),
                    "at most %d regions, %d where links are few; %s".formatted(Limit.DENSE_REGIONS.value(), Limit.REGIONS.value(),
                            limit.wayOut()));
            return Optional.empty();
        }
        return Optional.of(found);
    }

    private Optional<Atlas> byMatrix() {
        if (source.weights().isEmpty()) {
            context.problems().error(PATH, "no source", "give source: FILE, atlas: NAME, or weights: {file: …}");
            return Optional.empty();
        }
        source.settings().keySet().forEach(key -> context.problems().error(PATH + "." + key, "unknown key '" + key + "'",
                "matrices given one by one have weights, lengths, labels, centres, atlas, reorder, prepare, orientation,"
                        + " allow-negative"));
        return files.matrix(source.weights().get(), "weights", "1").flatMap(found -> {
            int n = found.matrix().rows();
            List<String> labels = found.labels().isEmpty() ? numbers(n) : found.labels();
            return parcellation(labels.stream().map(Region::labelled).toList(), PATH + ".weights")
                    .map(regions -> new Atlas(regions, Optional.of(found.matrix()), Optional.empty(), false, List.of()));
        });
    }

    private static List<String> numbers(int n) {
        return IntStream.range(0, n).mapToObj(Integer::toString).toList();
    }

    /**
     * Puts separately given parts in place, in the order of the atlas, and turns the matrices if they are the other way round.
     */
    private Optional<Connectome> completed(Atlas atlas) {
        Optional<Matrix> weights = isByMatrix() || source.weights().isEmpty() ? atlas.weights()
                : files.matrix(source.weights().get(), "weights", "1").map(ConnectomeFiles.Found::matrix);
        Optional<Matrix> lengths = separateLengths().isEmpty() ? atlas.lengthsMm()
                : files.matrix(separateLengths().get(), "lengths", "mm").map(ConnectomeFiles.Found::matrix);
        if (weights.isEmpty() && source.weights().isEmpty()) {
            context.problems().error(PATH, "no weights were found", "give them with weights: {file: …}");
        }
        if (weights.isEmpty() || separateLengths().isPresent() && lengths.isEmpty() || !fit(weights.get(), lengths)) {
            return Optional.empty();
        }
        Matrix found = weights.get();
        return regions(atlas, found.rows()).flatMap(regions -> withAtlas(regions, atlas).map(named -> {
            boolean turned = isTurned();
            var oriented = turned ? Matrices.transposed(found) : found;
            var tracts = turned ? lengths.map(Matrices::transposed) : lengths;
            return new Connectome(named.parcellation(), Matrices.compact(inOrder(oriented, named)),
                    isFromCentres() ? distances(named.parcellation()) : tracts.map(matrix -> inOrder(matrix, named)),
                    atlas.synthetic());
        }));
    }

    private boolean isFromCentres() {
        return source.lengths().orElse(null) instanceof Value.Text text && text.text().equals(ConnectomeSource.FROM_CENTRES);
    }

    private Optional<Value> separateLengths() {
        return isFromCentres() ? Optional.empty() : source.lengths();
    }

    private boolean fit(Matrix weights, Optional<Matrix> lengths) {
        if (!isSquare(weights, "weights") | !lengths.map(l -> isSquare(l, "lengths")).orElse(true)) {
            return false;
        }
        if (lengths.isPresent() && lengths.get().rows() != weights.rows()) {
            context.problems().error(PATH + ".lengths",
                    "lengths: %1$dx%1$d for weights of %2$dx%2$d".formatted(lengths.get().rows(), weights.rows()),
                    "both need one row and column per region");
            return false;
        }
        return true;
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

    private static Matrix inOrder(Matrix matrix, AtlasLabels.Named named) {
        return named.isMoved() ? Matrices.reordered(matrix, named.order()) : matrix;
    }

    /** Regions with the labels and centres that are given separately, if they are. */
    private Optional<Parcellation> regions(Atlas atlas, int n) {
        List<Region> regions = atlas.parcellation().regions();
        Optional<List<String>> labels = source.labels().flatMap(value -> files.labels(value, n));
        Optional<List<Vector3>> centres = source.centres().flatMap(value -> files.centres(value, n));
        if (source.labels().isPresent() && labels.isEmpty() || source.centres().isPresent() && centres.isEmpty()) {
            return Optional.empty();
        }
        if (labels.isEmpty() && regions.size() != n) {
            context.problems().error(PATH, "%d regions but weights of %dx%d".formatted(regions.size(), n, n), "");
            return Optional.empty();
        }
        var all = new ArrayList<Region>();
        for (int i = 0; i < n; i++) {
            Region known = labels.isPresent() ? Region.labelled(labels.get().get(i)) : regions.get(i);
            int at = i;
            all.add(new Region(known.label(), known.hemisphere(), centres.map(c -> c.get(at)).or(known::centre),
                    centres.isPresent() ? Optional.empty() : known.orientation(), known.groups()));
        }
        return parcellation(all, PATH + ".labels").map(found -> labels.isPresent() ? found
                : new Parcellation(atlas.parcellation().name(), found.regions()));
    }

    private Optional<Parcellation> parcellation(List<Region> regions, String path) {
        try {
            return Optional.of(new Parcellation("", regions));
        } catch (IllegalArgumentException e) {
            context.problems().error(path, e.getMessage(), "labels must be unique");
            return Optional.empty();
        }
    }

    /** An atlas beside a file or matrices says which labels they must have. */
    private Optional<AtlasLabels.Named> withAtlas(Parcellation regions, Atlas atlas) {
        boolean beside = source.source().isPresent() || isByMatrix();
        if (source.atlas().isEmpty() || !beside) {
            if (source.reorderByLabel()) {
                context.problems().error(PATH + ".reorder", "reorder: by-label without an atlas beside a file",
                        "say atlas: NAME");
            }
            return Optional.of(new AtlasLabels.Named(regions, IntStream.range(0, regions.size()).toArray()));
        }
        String name = source.atlas().get();
        boolean labelled = !regions.labels().equals(numbers(regions.size()));
        return new AtlasRead(context, source).parcellation(name)
                .flatMap(known -> new AtlasLabels(context.problems(), name, known.parcellation())
                        .name(regions, labelled, source.reorderByLabel()));
    }

    private Optional<Matrix> distances(Parcellation parcellation) {
        List<Region> regions = parcellation.regions();
        long without = regions.stream().filter(region -> region.centre().isEmpty()).count();
        if (without > 0) {
            context.problems().error(PATH + ".lengths", "%d of %d regions have no centre".formatted(without, regions.size()),
                    "lengths: from-centres needs centres: {file: …}, or a source that has them");
            return Optional.empty();
        }
        int n = regions.size();
        var lengths = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                lengths[i * n + j] = regions.get(i).centre().orElseThrow().distance(regions.get(j).centre().orElseThrow());
            }
        }
        return Optional.of(new DenseMatrix(n, n, lengths));
    }
}
