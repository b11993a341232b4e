package org.fascicle.engine.internal.check;

import java.util.Arrays;
import java.util.Optional;
import org.fascicle.api.atlas.Connectome;
import org.fascicle.api.experiment.Projection;
import org.fascicle.api.experiment.Weights;
import org.fascicle.engine.internal.checked.CheckedPopulation;
import org.fascicle.engine.internal.network.Links;

/** Finds the links of a projection and their delays. Weights of 0 are no links. */
final class LinksCheck {

    /** Beyond so many pairs of regions, looking at each of them takes too long. */
    private static final long MOST_PAIRS = 400_000_000L;

    /** What a link takes while links are sorted. */
    private static final long BYTES_PER_LINK = 80;

    private final Context context;
    private final Projection projection;
    private final CheckedPopulation from;
    private final CheckedPopulation to;
    private final Optional<Connectome> connectome;
    private final PairsCheck pairs;
    private final String path;

    LinksCheck(Context context, Projection projection, CheckedPopulation from, CheckedPopulation to,
            Optional<Connectome> connectome) {
        this.context = context;
        this.projection = projection;
        this.from = from;
        this.to = to;
        this.connectome = connectome;
        this.pairs = new PairsCheck(context, projection, from, to, connectome);
        this.path = "projections." + projection.name();
    }

    /** The links; empty if weights, lengths or delays are faulty. */
    Optional<Links> links() {
        if (context.isLost(from.name()) || context.isLost(to.name())) {
            projection.delay().ifPresent(delay -> new DelayCheck(context, projection, path, from, to)
                    .links(delay, new int[0], new int[0], new double[0], Optional.of(new double[0])));
            return Optional.empty();
        }
        var asked = Question.of("links", path, projection.weights(), projection.lengths(), projection.delay(), connectome,
                isDrawn() ? context.seed() : 0L);
        return context.stock().lately(asked, context.problems(),
                () -> fits() ? pairs.weights().flatMap(this::linked) : Optional.empty());
    }

    /** Whether the links may depend on the seed: delay handlers may draw. */
    private boolean isDrawn() {
        return projection.weights() instanceof Weights.Random || projection.delay().isPresent();
    }

    private boolean fits() {
        long cells = (long) to.size() * from.size();
        if (cells > MOST_PAIRS) {
            context.problems().error(path, "%d x %d weights (%s <- %s)".formatted(to.size(), from.size(), to.name(), from.name()),
                    "at most %d are possible".formatted(MOST_PAIRS));
        }
        return cells <= MOST_PAIRS;
    }

    private Optional<Links> linked(Pairs weights) {
        long count = count(weights);
        if (count < 0) {
            return Optional.empty();
        }
        if (count * BYTES_PER_LINK > Runtime.getRuntime().maxMemory()) {
            context.problems().error(path, "%d links take %d MB, Java may use %d MB".formatted(count,
                    count * BYTES_PER_LINK >> 20, Runtime.getRuntime().maxMemory() >> 20),
                    "fewer links (density), or give Java more memory (JAVA_OPTS=-Xmx8g)");
            return Optional.empty();
        }
        return filled(weights, (int) count);
    }

    /** Number of links; -1 if a weight is not finite, which is reported. */
    private long count(Pairs weights) {
        long count = 0;
        for (int i = 0; i < to.size(); i++) {
            for (int j = 0; j < from.size(); j++) {
                double weight = weights.at(i, j);
                if (!Double.isFinite(weight)) {
                    context.problems().error(path + ".weights", "the weight of link %s <- %s is %s".formatted(
                            to.labels().get(i), from.labels().get(j), weight), "finite numbers are needed");
                    return -1;
                }
                count += weight != 0 ? 1 : 0;
            }
        }
        return count;
    }

    private Optional<Links> filled(Pairs weights, int count) {
        var target = new int[count];
        var source = new int[count];
        var weight = new double[count];
        int link = 0;
        for (int i = 0; i < to.size(); i++) {
            for (int j = 0; j < from.size(); j++) {
                double value = weights.at(i, j);
                if (value != 0) {
                    target[link] = i;
                    source[link] = j;
                    weight[link++] = value;
                }
            }
        }
        if (projection.delay().isEmpty()) {
            return Optional.of(Links.sorted(to.size(), from.size(), target, source, new int[count], weight));
        }
        return pairs.lengths().flatMap(lengths -> new DelayCheck(context, projection, path, from, to)
                .links(projection.delay().get(), target, source, weight, lengths.map(all -> picked(all, target, source))));
    }

    private static double[] picked(Pairs lengths, int[] target, int[] source) {
        var picked = new double[target.length];
        Arrays.setAll(picked, k -> lengths.at(target[k], source[k]));
        return picked;
    }
}
