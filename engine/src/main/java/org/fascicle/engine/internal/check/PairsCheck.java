package org.fascicle.engine.internal.check;

import java.util.Optional;
import org.fascicle.api.atlas.Connectome;
import org.fascicle.api.atlas.Matrix;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.experiment.Projection;
import org.fascicle.api.experiment.Value;
import org.fascicle.api.experiment.Weights;
import org.fascicle.engine.internal.check.Amounts.Wanted;
import org.fascicle.engine.internal.checked.CheckedPopulation;
import org.fascicle.engine.internal.random.Normals;
import org.fascicle.engine.internal.random.StreamKey;
import org.fascicle.engine.internal.random.Uniforms;

/** Finds the weights of a projection, or its tract lengths. */
final class PairsCheck {

    private final Context context;
    private final Projection projection;
    private final CheckedPopulation from;
    private final CheckedPopulation to;
    private final Optional<Connectome> connectome;
    private final String path;

    PairsCheck(Context context, Projection projection, CheckedPopulation from, CheckedPopulation to,
            Optional<Connectome> connectome) {
        this.context = context;
        this.projection = projection;
        this.from = from;
        this.to = to;
        this.connectome = connectome;
        this.path = "projections." + projection.name();
    }

    /** Weights; empty if they cannot be had. */
    Optional<Pairs> weights() {
        Weights weights = projection.weights();
        if (weights instanceof Weights.Constant constant) {
            return Optional.of(generated(constant.self(), (target, source) -> constant.weight()));
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

    /** Tract lengths in mm; the outer is empty if they are faulty, the inner if there are none. */
    Optional<Optional<Pairs>> lengths() {
        if (projection.lengths().isPresent()) {
            Value value = projection.lengths().get();
            Optional<Pairs> given = value instanceof Value.FromFile file ? file(file, "lengths", "mm") : sameLength(value);
            return given.map(Optional::of);
        }
        boolean known = connectome.isPresent() && connectome.get().lengthsMm().isPresent() && inConnectome(from)
                && inConnectome(to);
        return Optional.of(known ? Optional.of(block(connectome.get().lengthsMm().get())) : Optional.empty());
    }

    private boolean inConnectome(CheckedPopulation population) {
        return context.isInConnectome(population.name());
    }

    private Pairs block(Matrix matrix) {
        return (target, source) -> matrix.get(to.regions()[target], from.regions()[source]);
    }

    /** Made up: within a population a region links to itself only if that was said. */
    private Pairs generated(boolean self, Pairs law) {
        boolean same = from == to;
        return (target, source) -> same && target == source && !self ? 0 : law.at(target, source);
    }

    private Optional<Pairs> random(Weights.Random random) {
        if (!(random.density() >= 0 && random.density() <= 1)) {
            context.problems().error(path + ".weights", "density is " + Shown.number(random.density()), "must be 0 to 1");
            return Optional.empty();
        }
        long key = StreamKey.of(context.seed(), projection.name() + ".weights", 0);
        long exists = StreamKey.of(context.seed(), projection.name() + ".weights", 1);
        return law(random.law(), key).map(law -> generated(random.self(), (target, source) ->
                Uniforms.of(exists, pair(target, source), 0) < random.density() ? law.at(target, source) : 0));
    }

    private Optional<Pairs> law(Value law, long key) {
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

    private Optional<Pairs> sameLength(Value value) {
        var length = new Amounts(context.problems()).scalar(value, path + ".lengths", Wanted.of("lengths", "mm"));
        return length.isPresent() ? Optional.of((target, source) -> length.getAsDouble()) : Optional.empty();
    }

    private Optional<Pairs> file(Value.FromFile file, String name, String unit) {
        String at = path + "." + name;
        return context.files().read(file, at).flatMap(array -> {
            if (array.rank() != 2 || array.length(0) != to.size() || array.length(1) != from.size()) {
                context.problems().error(at, "%s: %s in %s".formatted(name, array.shape(), file.file().getFileName()),
                        "targets x sources = %dx%d (%s <- %s) are needed".formatted(
                                to.size(), from.size(), to.name(), from.name()));
                return Optional.empty();
            }
            return converted(array, file.unit(), at, Wanted.of(name, unit))
                    .map(values -> (Pairs) (target, source) -> values[target * from.size() + source]);
        });
    }

    private Optional<double[]> converted(DataArray array, String unit, String at, Wanted wanted) {
        for (int k = 0; k < array.values().length; k++) {
            if (!Double.isFinite(array.values()[k])) {
                int i = k / from.size();
                int j = k % from.size();
                context.problems().error(at, "%s[%d,%d] (%s <- %s) is %s".formatted(wanted.name(), i, j, to.labels().get(i),
                        from.labels().get(j), array.values()[k]), "finite numbers are needed");
                return Optional.empty();
            }
        }
        return new Columns(context, LaneSet.single(projection.name()))
                .converted(array.values(), unit.isEmpty() ? array.unit() : unit, at, wanted);
    }
}
