package org.fascicle.engine.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fascicle.api.InputException;
import org.fascicle.api.SensorInstrument;
import org.fascicle.api.Settings;
import org.fascicle.api.Table;
import org.fascicle.api.atlas.Parcellation;
import org.fascicle.api.atlas.Region;
import org.fascicle.api.data.Axis;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.experiment.Value;
import org.fascicle.engine.internal.checked.CheckedPopulation;
import org.fascicle.engine.internal.checked.Values;
import org.fascicle.engine.internal.units.Base;
import org.fascicle.engine.internal.units.Dimension;
import org.fascicle.engine.internal.units.Units;
import org.fascicle.engine.internal.units.UnknownUnit;

/** Reads the tables of an instrument with sensors, in the units that it declares, and asks it for its gain. */
final class SensorCheck {

    private static final String LABELS = ".labels";

    private final Context context;
    private final SensorInstrument instrument;
    private final CheckedPopulation population;
    private final Dimension source;
    private final String path;

    SensorCheck(Context context, SensorInstrument instrument, CheckedPopulation population, Dimension source, String path) {
        this.context = context;
        this.instrument = instrument;
        this.population = population;
        this.source = source;
        this.path = path;
    }

    /** Whether a key of a monitor is one of the tables, or the labels of one. */
    static boolean isTable(SensorInstrument instrument, String key) {
        return instrument.description().tables().stream()
                .anyMatch(table -> key.equals(table.name()) || key.equals(table.name() + LABELS));
    }

    /** Sensors × regions; empty if something is wrong, which is reported. */
    Optional<DataArray> gain(Values values, Map<String, Value> given) {
        Map<String, DataArray> tables = new TreeMap<>();
        boolean whole = true;
        for (Table table : instrument.description().tables()) {
            Value value = given.get(table.name());
            Value labels = given.get(table.name() + LABELS);
            if (value != null) {
                Optional<DataArray> array = read(table, value).flatMap(found -> labelled(found, labels, table));
                array.ifPresent(found -> tables.put(table.name(), found));
                whole &= array.isPresent();
            }
        }
        Settings plain = SettingsOf.values(instrument.description().card(), values, context.seed());
        return whole ? gain(new Settings(plain.numbers(), plain.options(), tables, plain.seed())) : Optional.empty();
    }

    private Optional<DataArray> gain(Settings settings) {
        try {
            DataArray gain = instrument.gain(new Parcellation("", regions()), settings);
            if (gain.rank() != 2 || gain.length(1) != population.size() || gain.axes().get(0).labels().isEmpty()) {
                context.problems().error(path + ".forward",
                        "gain of %s for %d regions".formatted(gain.shape(), population.size()),
                        "labelled sensors x regions are needed");
                return Optional.empty();
            }
            return Optional.of(gain);
        } catch (InputException e) {
            context.problems().addAll(path, e);
            return Optional.empty();
        } catch (RuntimeException e) {
            context.problems().error(path + ".forward",
                    "the Java code of %s failed: %s".formatted(instrument.description().card().id(), e),
                    "this is a mistake in the plugin");
            return Optional.empty();
        }
    }

    private List<Region> regions() {
        return context.regionsOf(population.name())
                .orElseGet(() -> population.labels().stream().map(Region::labelled).toList());
    }

    private Optional<DataArray> read(Table table, Value value) {
        String at = path + "." + table.name();
        if (!(value instanceof Value.FromFile file)) {
            context.problems().error(at, "%s: %s is no file".formatted(table.name(), Shown.of(value)),
                    "write {file: FILE}, %s".formatted(table.about()));
            return Optional.empty();
        }
        return context.files().read(file, at)
                .flatMap(array -> converted(array, file.unit().isEmpty() ? array.unit() : file.unit(), table, at));
    }

    /** In the first declared unit of the same dimension. */
    private Optional<DataArray> converted(DataArray array, String unit, Table table, String at) {
        if (unit.isEmpty()) {
            String first = table.units().get(0);
            if (!dimension(first).isNone()) {
                context.problems().note(at, "%s: no unit given; taken as %s".formatted(table.name(), first));
            }
            return Optional.of(new DataArray(array.name(), first, array.axes(), array.values()));
        }
        try {
            Dimension given = Units.parse(unit).dimension();
            for (String declared : table.units()) {
                if (dimension(declared).equals(given)) {
                    return Optional.of(new DataArray(array.name(), declared, array.axes(), converted(array, unit, declared)));
                }
            }
            context.problems().error(at, "%s is given in %s".formatted(table.name(), unit), needed(table));
        } catch (UnknownUnit e) {
            context.problems().error(at, "%s: %s".formatted(table.name(), e.getMessage()), needed(table));
        }
        return Optional.empty();
    }

    private Dimension dimension(String unit) {
        return Units.parse(unit).dimension().bind(Map.of(Base.SOURCE, source));
    }

    private String needed(Table table) {
        return String.join(" or ", table.units()) + " is needed, or a unit of the same kind; source is "
                + (source.isNone() ? "a pure number" : Units.print(source));
    }

    private static double[] converted(DataArray array, String unit, String declared) {
        if (unit.equals(declared)) {
            return array.values();
        }
        var values = array.values().clone();
        for (int k = 0; k < values.length; k++) {
            values[k] = Units.external(Units.internal(values[k], unit, ""), declared, "");
        }
        return values;
    }

    private Optional<DataArray> labelled(DataArray array, Value labels, Table table) {
        if (labels == null || array.rank() == 0) {
            return Optional.of(array);
        }
        String at = path + "." + table.name() + LABELS;
        int n = array.length(0);
        return texts(labels, n, at).flatMap(texts -> {
            if (texts.size() != n || texts.stream().distinct().count() != n) {
                context.problems().error(at, texts.size() != n ? "%d labels".formatted(texts.size())
                        : "a label occurs twice among %d".formatted(n),
                        "%s is %s: one label for each of its %d rows is needed".formatted(table.name(), array.shape(), n));
                return Optional.empty();
            }
            var axes = new ArrayList<>(array.axes());
            axes.set(0, Axis.labelled("sensor", texts));
            return Optional.of(new DataArray(array.name(), array.unit(), axes, array.values()));
        });
    }

    private Optional<List<String>> texts(Value labels, int n, String at) {
        if (labels instanceof Value.FromFile file) {
            return context.files().lines(file.file(), at).map(lines -> LabelLines.labels(lines, n));
        }
        if (labels instanceof Value.Many many && many.items().stream().allMatch(Value.Text.class::isInstance)) {
            return Optional.of(many.items().stream().map(item -> ((Value.Text) item).text()).toList());
        }
        context.problems().error(at, Shown.of(labels) + " is no list of labels", "write labels: FILE or labels: [A, B, …]");
        return Optional.empty();
    }
}
