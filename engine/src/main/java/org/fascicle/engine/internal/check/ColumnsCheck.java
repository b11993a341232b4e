package org.fascicle.engine.internal.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.fascicle.api.Nearest;
import org.fascicle.api.atlas.Hemisphere;
import org.fascicle.api.atlas.Region;
import org.fascicle.api.data.Axis;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.experiment.Monitor;
import org.fascicle.api.experiment.Regions;
import org.fascicle.api.experiment.Value;
import org.fascicle.engine.internal.check.Amounts.Wanted;
import org.fascicle.engine.internal.checked.CheckedPopulation;
import org.fascicle.engine.internal.checked.ColumnNoise;
import org.fascicle.engine.internal.checked.Mixture;
import org.fascicle.engine.internal.checked.ModelTime;
import org.fascicle.engine.internal.units.Units;

/** What a monitor makes of its columns: means over several regions ({@code pool}), noise of sensors ({@code noise}). */
final class ColumnsCheck {

    private static final String POOL = "pool";
    private static final String NAMED_POOL = "pool.";
    private static final String STD = "noise.std";
    private static final String COVARIANCE = "noise.covariance";
    private static final int FEW = 3;

    private final Context context;
    private final Monitor monitor;
    private final CheckedPopulation population;
    private final String path;

    ColumnsCheck(Context context, Monitor monitor, CheckedPopulation population, String path) {
        this.context = context;
        this.monitor = monitor;
        this.population = population;
        this.path = path;
    }

    /** Whether a setting of a monitor is looked at here. */
    static boolean isOwn(String key) {
        return key.equals(POOL) || key.startsWith(NAMED_POOL) || key.equals(STD) || key.equals(COVARIANCE);
    }

    /** Whether means over regions are asked for. */
    static boolean pools(Monitor monitor) {
        return monitor.settings().keySet().stream().anyMatch(key -> key.equals(POOL) || key.startsWith(NAMED_POOL));
    }

    /** Means over pools of regions; empty if none are asked for, or if something is wrong with them, which is reported. */
    Optional<Mixture> pools() {
        Map<String, int[]> members = new LinkedHashMap<>();
        for (Map.Entry<String, Value> entry : monitor.settings().entrySet()) {
            if (entry.getKey().equals(POOL)) {
                members.putAll(byProperty(entry.getValue()));
            } else if (entry.getKey().startsWith(NAMED_POOL)) {
                String name = entry.getKey().substring(NAMED_POOL.length());
                int[] chosen = new RegionChoice(regions(), population.name(), context.problems())
                        .choose(choice(entry.getValue()), path + "." + entry.getKey());
                if (chosen.length > 0) {
                    members.put(name, chosen);
                }
            }
        }
        return members.isEmpty() ? Optional.empty() : Optional.of(new Mixture(weights(members), true));
    }

    private DataArray weights(Map<String, int[]> members) {
        int n = population.size();
        var weights = new double[members.size() * n];
        int row = 0;
        for (int[] lanes : members.values()) {
            for (int lane : lanes) {
                weights[row * n + lane] = 1;
            }
            row++;
        }
        return new DataArray(POOL, "1", List.of(Axis.labelled(POOL, List.copyOf(members.keySet())),
                Axis.labelled("region", population.labels())), weights);
    }

    private List<Region> regions() {
        return context.regionsOf(population.name())
                .orElseGet(() -> population.labels().stream().map(Region::labelled).toList());
    }

    /** all, or one pool for each value of a property, in the order of the regions. */
    private Map<String, int[]> byProperty(Value value) {
        String at = path + "." + POOL;
        String property = value instanceof Value.Text text ? text.text() : "";
        if (property.equals("all")) {
            return Map.of("all", IntStream.range(0, population.size()).toArray());
        }
        List<Region> regions = regions();
        Map<String, List<Integer>> pools = new LinkedHashMap<>();
        var without = new ArrayList<String>();
        for (int i = 0; i < regions.size(); i++) {
            Optional<String> found = property(regions.get(i), property);
            if (found.isPresent()) {
                pools.computeIfAbsent(found.get(), name -> new ArrayList<>()).add(i);
            } else {
                without.add(regions.get(i).label());
            }
        }
        if (pools.isEmpty()) {
            var known = new TreeSet<>(List.of("all"));
            regions.forEach(region -> known.addAll(region.groups().keySet()));
            regions.stream().filter(r -> r.hemisphere() != Hemisphere.UNKNOWN).forEach(r -> known.add("hemisphere"));
            context.problems().error(at, property.isEmpty() ? Shown.of(value) + " is no property of regions"
                    : "no region of %s has a %s".formatted(population.name(), property),
                    (Nearest.hint(property, known) + " write one of " + String.join(", ", known)
                            + ", or pools by name: pool: {front: [A, B], back: \"Occ*\"}").stripLeading());
        } else if (!without.isEmpty()) {
            context.problems().note(at, "%d of %d regions have no %s and are in no pool (%s)".formatted(without.size(),
                    regions.size(), property, Shown.few(without, FEW)));
        }
        Map<String, int[]> members = new LinkedHashMap<>();
        pools.forEach((name, lanes) -> members.put(name, lanes.stream().mapToInt(Integer::intValue).toArray()));
        return members;
    }

    private static Optional<String> property(Region region, String name) {
        if (name.equals("hemisphere")) {
            return region.hemisphere() == Hemisphere.UNKNOWN ? Optional.empty()
                    : Optional.of(region.hemisphere().name().toLowerCase(Locale.ROOT));
        }
        return Optional.ofNullable(region.groups().get(name));
    }

    private static Regions choice(Value value) {
        if (value instanceof Value.Many many) {
            return new Regions.Named(many.items().stream().map(ColumnsCheck::word).toList());
        } else if (value instanceof Value.ByLabel table) {
            Map<String, String> properties = new LinkedHashMap<>();
            table.values().forEach((property, each) -> properties.put(property, word(each)));
            return new Regions.Having(properties);
        }
        return word(value).equals("all") ? new Regions.All() : new Regions.Named(List.of(word(value)));
    }

    private static String word(Value value) {
        return value instanceof Value.Text text ? text.text() : Shown.of(value);
    }

    /**
     * Noise of the columns; empty if there is none, or if something is wrong with it, which is reported.
     *
     * @param labels of the columns
     * @param unit in which they are shown
     * @param occurrence which of the monitor's quantities
     */
    Optional<ColumnNoise> noise(List<String> labels, String unit, int occurrence) {
        var lanes = new LaneSet(path, IntStream.range(0, labels.size()).toArray(), labels);
        Value std = monitor.settings().get(STD);
        Value covariance = monitor.settings().get(COVARIANCE);
        if (std != null) {
            var wanted = Wanted.of("std", unit);
            return new Columns(context, lanes).resolve(std, path + "." + STD, wanted, new double[] {0})
                    .filter(values -> notNegative(values, path + "." + STD))
                    .map(values -> new ColumnNoise(path, occurrence, true, rows(values, labels.size(), wanted)));
        }
        if (covariance instanceof Value.FromFile file) {
            String at = path + "." + COVARIANCE;
            return square(file, labels.size(), lanes, unit, at)
                    .flatMap(sigma -> new Covariance(context.problems(), at).root(sigma, labels))
                    .map(root -> new ColumnNoise(path, occurrence, false, root));
        } else if (covariance != null) {
            context.problems().error(path + "." + COVARIANCE, Shown.of(covariance) + " is no file",
                    "write {file: FILE, unit: …}, columns x columns; or std: for columns that are independent");
        }
        return Optional.empty();
    }

    private boolean notNegative(double[] values, String at) {
        boolean holds = Arrays.stream(values).allMatch(v -> v >= 0);
        if (!holds) {
            context.problems().error(at, "std is negative", "must be at least 0");
        }
        return holds;
    }

    /** Each column alone, in the unit in which it is shown. */
    private static double[][] rows(double[] values, int n, Wanted wanted) {
        var rows = new double[n][];
        Arrays.setAll(rows, i -> new double[] {wanted.external(values[values.length == 1 ? 0 : i])});
        return rows;
    }

    private Optional<double[][]> square(Value.FromFile file, int n, LaneSet lanes, String unit, String at) {
        var squared = Units.parse(unit).dimension().isNone() && unit.equals("1") ? "1" : "(" + unit + ")^2";
        var wanted = new Wanted("covariance", squared, Units.parse(squared).dimension(), ModelTime.PHYSICAL);
        return context.files().read(file, at).flatMap(array -> {
            if (array.rank() != 2 || array.length(0) != n || array.length(1) != n) {
                context.problems().error(at, "covariance of " + array.shape(),
                        "%dx%d is needed, one row per column".formatted(n, n));
                return Optional.empty();
            }
            String given = file.unit().isEmpty() ? array.unit() : file.unit();
            return new Columns(context, lanes).converted(array.values(), given, at, wanted).map(values -> {
                var rows = new double[n][];
                Arrays.setAll(rows, i -> Arrays.stream(values, i * n, (i + 1) * n).map(wanted::external).toArray());
                return rows;
            });
        });
    }
}
