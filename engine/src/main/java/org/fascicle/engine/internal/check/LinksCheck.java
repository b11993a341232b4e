package org.fascicle.engine.internal.check;

import java.util.Arrays;
import java.util.Optional;
import org.fascicle.api.atlas.Connectome;
import org.fascicle.api.atlas.Matrix;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.data.Limits;
import org.fascicle.api.experiment.Projection;
import org.fascicle.api.experiment.Value;
import org.fascicle.api.experiment.Weights;
import org.fascicle.engine.internal.check.Amounts.Wanted;
import org.fascicle.engine.internal.checked.CheckedPopulation;
import org.fascicle.engine.internal.network.Links;
import org.fascicle.engine.internal.random.Normals;
import org.fascicle.engine.internal.random.StreamKey;
import org.fascicle.engine.internal.random.Uniforms;

/** Finds the links of a projection, their weights, lengths and delays. */
final class LinksCheck {

    private final Context context;
    private final Projection projection;
    private final CheckedPopulation from;
    private final CheckedPopulation to;
    private final Optional<Connectome> connectome;
    private final String path;

    LinksCheck(Context context, Projection projection, CheckedPopulation from, CheckedPopulation to,
            Optional<Connectome> connectome) {
        this.context = context;
        this.projection = projection;
        this.from = from;
        this.to = to;
        this.connectome = connectome;
        this.path = "projections." + projection.name();
    }

    /** The links; empty if weights, lengths or delays are faulty. Weights of 0 are no links. */
    Optional<Links> links() {
        if (context.isLost(from.name()) || context.isLost(to.name())) {
            projection.delay().ifPresent(delay -> new DelayCheck(context, projection, path, from, to)
                    .links(delay, new int[0], new int[0], new double[0], Optional.of(new double[0])));
            return Optional.empty();
        }
        return fits() ? weights().filter(this::isFinite).flatMap(this::delayed) : Optional.empty();
    }

    /** Whether the weights fit into what is set aside for a matrix. */
    private boolean fits() {
        long cells = (long) to.size() * from.size();
        if (cells > Limits.standard().cells()) {
            context.problems().error(path, "%d x %d weights (%s <- %s)".formatted(to.size(), from.size(), to.name(), from.name()),
                    "at most %d are possible".formatted(Limits.standard().cells()));
        }
        return cells <= Limits.standard().cells();
    }

    private boolean isFinite(double[] weights) {
        int bad = indexOfBad(weights);
        if (bad >= 0) {
            context.problems().error(path + ".weights",
                    "the weight of link %s <- %s is %s".formatted(
                            to.labels().get(bad / from.size()), from.labels().get(bad % from.size()), weights[bad]),
                    "finite numbers are needed");
        }
        return bad < 0;
    }

    /** Targets × sources, row-major. */
    private Optional<double[]> weights() {
        Weights weights = projection.weights();
        if (weights instanceof Weights.Constant constant) {
            return Optional.of(filled(constant.self(), (target, source) -> constant.weight()));
        } else if (weights instanceof Weights.Random random) {
            return random(random);
        } else if (weights instanceof Weights.Given given) {
            return file(given.file(), "weights", "1");
        }
        if (connectome.isEmpty() || !inConnectome(from) || !inConnectome(to)) {
            context.problems().error(path + ".weights",
                    "weights come from the connectome, but there is none for these populations",
                    "add connectome:, or weights: {constant: 1}, {random: …} or {file: …}");
            return Optional.empty();
        }
        return Optional.of(block(connectome.get().weights()));
    }

    private boolean inConnectome(CheckedPopulation population) {
        return context.isInConnectome(population.name());
    }

    private double[] block(Matrix matrix) {
        var values = new double[to.size() * from.size()];
        for (int i = 0; i < to.size(); i++) {
            for (int j = 0; j < from.size(); j++) {
                values[i * from.size() + j] = matrix.get(to.regions()[i], from.regions()[j]);
            }
        }
        return values;
    }

    /** Weight of a pair of lanes. */
    @FunctionalInterface
    private interface Weight {
        double of(int target, int source);
    }

    private double[] filled(boolean self, Weight weight) {
        boolean same = from == to;
        var values = new double[to.size() * from.size()];
        for (int i = 0; i < to.size(); i++) {
            for (int j = 0; j < from.size(); j++) {
                values[i * from.size() + j] = same && i == j && !self ? 0 : weight.of(i, j);
            }
        }
        return values;
    }

    private Optional<double[]> random(Weights.Random random) {
        if (!(random.density() >= 0 && random.density() <= 1)) {
            context.problems().error(path + ".weights", "density is " + Shown.number(random.density()), "must be 0 to 1");
            return Optional.empty();
        }
        long key = StreamKey.of(context.seed(), projection.name() + ".weights", 0);
        long exists = StreamKey.of(context.seed(), projection.name() + ".weights", 1);
        Optional<Weight> law = law(random.law(), key);
        return law.map(weight -> filled(random.self(), (i, j) ->
                Uniforms.of(exists, pair(i, j), 0) < random.density() ? weight.of(i, j) : 0));
    }

    private Optional<Weight> law(Value law, long key) {
        if (law instanceof Value.Uniform u) {
            return Optional.of((i, j) -> u.low() + (u.high() - u.low()) * Uniforms.of(key, pair(i, j), 0));
        } else if (law instanceof Value.Normal n) {
            return Optional.of((i, j) -> n.mean() + n.deviation() * Normals.of(key, pair(i, j), 0));
        } else if (law instanceof Value.Quantity q && q.unit().isEmpty()) {
            return Optional.of((i, j) -> q.value());
        }
        context.problems().error(path + ".weights", "random weights from " + Shown.of(law),
                "write {random: {uniform: [0, 1]}} or {random: {normal: [1, 0.1]}}");
        return Optional.empty();
    }

    private long pair(int target, int source) {
        return (long) target * from.size() + source;
    }

    private Optional<double[]> file(Value.FromFile file, String name, String unit) {
        String at = path + "." + name;
        return context.files().read(file, at).flatMap(array -> {
            if (array.rank() != 2 || array.length(0) != to.size() || array.length(1) != from.size()) {
                context.problems().error(at, "%s: %s in %s".formatted(name, array.shape(), file.file().getFileName()),
                        "targets x sources = %dx%d (%s <- %s) are needed".formatted(
                                to.size(), from.size(), to.name(), from.name()));
                return Optional.empty();
            }
            return converted(array, file.unit(), at, Wanted.of(name, unit));
        });
    }

    private Optional<double[]> converted(DataArray array, String unit, String at, Wanted wanted) {
        int bad = indexOfBad(array.values());
        if (bad >= 0) {
            int i = bad / from.size();
            int j = bad % from.size();
            context.problems().error(at, "%s[%d,%d] (%s <- %s) is %s".formatted(wanted.name(), i, j, to.labels().get(i),
                    from.labels().get(j), array.values()[bad]), "finite numbers are needed");
            return Optional.empty();
        }
        return new Columns(context, LaneSet.single(projection.name()))
                .converted(array.values(), unit.isEmpty() ? array.unit() : unit, at, wanted);
    }

    private static int indexOfBad(double[] values) {
        for (int k = 0; k < values.length; k++) {
            if (Double.isNaN(values[k]) || Double.isInfinite(values[k])) {
                return k;
            }
        }
        return -1;
    }

    /** Tract lengths in mm, targets × sources; the inner is empty if there are none. */
    private Optional<Optional<double[]>> lengths() {
        if (projection.lengths().isPresent()) {
            Value value = projection.lengths().get();
            Optional<double[]> given = value instanceof Value.FromFile file ? file(file, "lengths", "mm") : sameLength(value);
            return given.map(Optional::of);
        }
        boolean known = connectome.isPresent() && connectome.get().lengthsMm().isPresent() && inConnectome(from)
                && inConnectome(to);
        return Optional.of(known ? Optional.of(block(connectome.get().lengthsMm().get())) : Optional.empty());
    }

    private Optional<double[]> sameLength(Value value) {
        var length = new Amounts(context.problems()).scalar(value, path + ".lengths", Wanted.of("lengths", "mm"));
        if (length.isEmpty()) {
            return Optional.empty();
        }
        var values = new double[to.size() * from.size()];
        Arrays.fill(values, length.getAsDouble());
        return Optional.of(values);
    }

    private Optional<Links> delayed(double[] weights) {
        int count = (int) Arrays.stream(weights).filter(w -> w != 0).count();
        var target = new int[count];
        var source = new int[count];
        var weight = new double[count];
        for (int k = 0, link = 0; k < weights.length; k++) {
            if (weights[k] != 0) {
                target[link] = k / from.size();
                source[link] = k % from.size();
                weight[link++] = weights[k];
            }
        }
        if (projection.delay().isEmpty()) {
            return Optional.of(Links.sorted(to.size(), from.size(), target, source, new int[count], weight));
        }
        return lengths().flatMap(lengths -> {
            Optional<double[]> linkLengths = lengths.map(all -> {
                var picked = new double[count];
                Arrays.setAll(picked, k -> all[target[k] * from.size() + source[k]]);
                return picked;
            });
            return new DelayCheck(context, projection, path, from, to)
                    .links(projection.delay().get(), target, source, weight, linkLengths);
        });
    }
}
