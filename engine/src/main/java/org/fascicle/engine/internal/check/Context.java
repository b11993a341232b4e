package org.fascicle.engine.internal.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.fascicle.api.Nearest;
import org.fascicle.api.atlas.Region;
import org.fascicle.api.run.Provenance.PluginUse;
import org.fascicle.engine.Kind;
import org.fascicle.engine.Plugin;
import org.fascicle.engine.internal.catalogue.Snapshot;

/** What all parts of one check share: the snapshot of plugins, the seed, the step, and the problems found so far. */
final class Context {

    private final Snapshot snapshot;
    private final Problems problems;
    private final long seed;
    private final double dtMs;
    private final Set<Plugin> used;
    private final ArrayFiles files;
    private final Stock stock;
    private final Set<String> fed = new LinkedHashSet<>();
    private final Map<String, List<Region>> placed = new LinkedHashMap<>();
    private final Set<String> declared = new LinkedHashSet<>();
    private final Set<String> lost = new LinkedHashSet<>();

    Context(Snapshot snapshot, Problems problems, long seed, double dtMs, Stock stock) {
        this.snapshot = snapshot;
        this.problems = problems;
        this.seed = seed;
        this.dtMs = dtMs;
        this.stock = stock;
        this.used = stock.used();
        this.files = new ArrayFiles(this);
    }

    /** What was looked at already, perhaps for another member of the same ensemble. */
    Stock stock() {
        return stock;
    }

    Problems problems() {
        return problems;
    }

    long seed() {
        return seed;
    }

    double dtMs() {
        return dtMs;
    }

    ArrayFiles files() {
        return files;
    }

    /** Notes that projections feed a port. */
    void feed(String population, String port) {
        fed.add(population + "." + port);
    }

    /** Whether some projection of the experiment feeds a port. */
    boolean isFed(String population, String port) {
        return fed.contains(population + "." + port);
    }

    /** Notes that the lanes of a population are regions of the connectome. */
    void placeInConnectome(String population, List<Region> regions) {
        placed.put(population, regions);
    }

    /** The regions of the connectome that the lanes of a population are; empty if it has none. */
    Optional<List<Region>> regionsOf(String population) {
        return Optional.ofNullable(placed.get(population));
    }

    /** Notes that the experiment has a population of that name, whatever is wrong with it. */
    void declare(String population) {
        declared.add(population);
    }

    /** Whether the experiment has a population of that name: if it is not among the checked ones, why has been said already. */
    boolean isDeclared(String population) {
        return declared.contains(population);
    }

    /** Notes that the lanes of a population could not be found. */
    void lose(String population) {
        lost.add(population);
    }

    /** Whether the lanes of a population could not be found, which has been reported. */
    boolean isLost(String population) {
        return lost.contains(population);
    }

    /** Whether the lanes of a population are regions of the connectome. */
    boolean isInConnectome(String population) {
        return placed.containsKey(population);
    }

    /** What a plugin says of itself, asked once: it may say it anew each time. */
    <D> D described(Plugin plugin, Supplier<D> description) {
        return stock.once(Question.of("description", plugin.qualifiedId(), plugin.service()), problems, description);
    }

    /** All installed plugins of a kind. */
    List<Plugin> installed(Kind kind) {
        return snapshot.of(kind);
    }

    /** Notes that a plugin takes part. */
    void use(Plugin plugin) {
        used.add(plugin);
    }

    /** Plugins that take part, by kind and id. */
    List<Plugin> used() {
        return List.copyOf(used).stream().sorted(Comparator.comparing(Plugin::kind).thenComparing(Plugin::id)).toList();
    }

    static List<PluginUse> provenance(List<Plugin> used) {
        return used.stream().map(p -> new PluginUse(p.kind().id(), p.id(), p.origin(), p.version())).toList();
    }

    /** The plugin of an id; reports an unknown or ambiguous one. */
    Optional<Plugin> find(Kind kind, String id, String path) {
        List<Plugin> found = snapshot.find(kind, id);
        if (found.size() == 1) {
            use(found.get(0));
            return Optional.of(found.get(0));
        }
        if (found.isEmpty()) {
            unknown(kind, id, path);
        } else {
            problems.error(path, "%s '%s' is installed more than once".formatted(kind.title(), id),
                    "say which: " + found.stream().map(Plugin::qualifiedId).collect(Collectors.joining(" or ")));
        }
        return Optional.empty();
    }

    private void unknown(Kind kind, String id, String path) {
        List<String> known = new ArrayList<>(new LinkedHashSet<>(snapshot.of(kind).stream().map(Plugin::id).toList()));
        String hint = Nearest.hint(id, known);
        problems.error(path, "unknown %s '%s'".formatted(kind.title(), id), (hint.isEmpty() ? "" : hint + " ")
                + (known.isEmpty() ? "none is installed; add the bundle that has it to plugins/ (or to the class path)"
                        : "installed: " + String.join(", ", known)
                        + "; others come with bundles in plugins/ (or on the class path)"));
    }
}
