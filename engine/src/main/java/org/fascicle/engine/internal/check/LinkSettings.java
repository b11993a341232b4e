package org.fascicle.engine.internal.check;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.fascicle.api.Card;
import org.fascicle.api.Parameter;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.experiment.Value;
import org.fascicle.engine.internal.check.Amounts.Wanted;
import org.fascicle.engine.internal.checked.CheckedPopulation;
import org.fascicle.engine.internal.units.Dimension;
import org.fascicle.engine.internal.units.Units;

/** Settings of a delay handler that a file gives for each link, targets × sources; and times in steps. */
final class LinkSettings {

    private static final String STEPS = "steps";

    private final Context context;
    private final Card card;
    private final CheckedPopulation from;
    private final CheckedPopulation to;
    private final int[] target;
    private final int[] source;
    private final String path;
    private final Map<String, double[]> byLink = new LinkedHashMap<>();
    private final Map<String, Value> others = new LinkedHashMap<>();
    private boolean whole = true;

    /** For links between two populations. */
    LinkSettings(Context context, Card card, CheckedPopulation from, CheckedPopulation to, int[] target, int[] source,
            String path) {
        this.context = context;
        this.card = card;
        this.from = from;
        this.to = to;
        this.target = target;
        this.source = source;
        this.path = path;
    }

    /** Sorts the settings into those by link and others; false if some cannot be had, which is reported. */
    boolean take(Map<String, Value> settings) {
        settings.forEach((name, value) -> {
            Optional<Parameter> parameter = card.parameter(name);
            if (parameter.isPresent() && value instanceof Value.FromFile file) {
                read(parameter.get(), file);
            } else {
                boolean inSteps = parameter.isPresent() && isTime(parameter.get()) && value instanceof Value.Quantity;
                others.put(name, inSteps ? inTime((Value.Quantity) value) : value);
            }
        });
        return whole;
    }

    /** By parameter: one value for each link, in internal units. */
    Map<String, double[]> byLink() {
        return byLink;
    }

    /** The rest. */
    Map<String, Value> others() {
        return others;
    }

    private static boolean isTime(Parameter parameter) {
        return Units.parse(parameter.unit()).dimension().equals(Dimension.TIME);
    }

    private Value inTime(Value.Quantity value) {
        return value.unit().equals(STEPS) ? new Value.Quantity(value.value() * context.dtMs(), "ms") : value;
    }

    private void read(Parameter parameter, Value.FromFile file) {
        String at = path + "." + parameter.name();
        Optional<DataArray> array = context.files().read(file, at);
        if (array.isPresent() && array.get().values().length == 1) {
            others.put(parameter.name(), file);
            return;
        }
        Optional<double[]> values = array.filter(cells -> standsAlone(parameter.name(), at) && fits(cells, file,
                parameter.name(), at))
                .flatMap(cells -> picked(cells, at, parameter.name()).flatMap(column -> converted(column,
                        file.unit().isEmpty() ? cells.unit() : file.unit(), parameter, at)))
                .filter(column -> legal(column, parameter, at));
        values.ifPresent(column -> byLink.put(parameter.name(), column));
        whole &= values.isPresent();
    }

    /** Formulas of other parameters are evaluated once. */
    private boolean standsAlone(String name, String at) {
        Optional<Parameter> formula = card.parameters().stream().filter(p -> p.isDerived() && Formula.names(p).contains(name))
                .findFirst();
        formula.ifPresent(p -> context.problems().error(at, "%s by link".formatted(name), "%s = %s is one number; give %s by link"
                .formatted(p.name(), p.formula(), p.name())));
        return formula.isEmpty();
    }

    private boolean fits(DataArray array, Value.FromFile file, String name, String at) {
        boolean known = !context.isLost(from.name()) && !context.isLost(to.name());
        if (known && (array.rank() != 2 || array.length(0) != to.size() || array.length(1) != from.size())) {
            context.problems().error(at, "%s: %s in %s".formatted(name, array.shape(), file.file().getFileName()),
                    "targets x sources = %dx%d (%s <- %s) are needed".formatted(to.size(), from.size(), to.name(), from.name()));
        }
        return known && array.rank() == 2 && array.length(0) == to.size() && array.length(1) == from.size();
    }

    /** Cells without a link may hold anything. */
    private Optional<double[]> picked(DataArray array, String at, String name) {
        var column = new double[target.length];
        for (int k = 0; k < column.length; k++) {
            column[k] = array.at(target[k], source[k]);
            if (!Double.isFinite(column[k])) {
                return refuse(k, at, name, Double.toString(column[k]), "a finite number is needed where there is a link");
            }
        }
        return Optional.of(column);
    }

    private Optional<double[]> converted(double[] column, String unit, Parameter parameter, String at) {
        if (unit.equals(STEPS) && isTime(parameter)) {
            return Optional.of(Arrays.stream(column).map(steps -> steps * context.dtMs()).toArray());
        }
        return new Columns(context, LaneSet.single(to.name())).converted(column, unit, at,
                Wanted.of(parameter.name(), parameter.unit()));
    }

    private boolean legal(double[] column, Parameter parameter, String at) {
        Wanted wanted = Wanted.of(parameter.name(), parameter.unit());
        for (int k = 0; k < column.length; k++) {
            if (!parameter.legal().contains(wanted.external(column[k]))) {
                refuse(k, at, parameter.name(), Shown.number(wanted.external(column[k])) + " " + parameter.unit(),
                        "must be " + parameter.legal());
                return false;
            }
        }
        return true;
    }

    private Optional<double[]> refuse(int k, String at, String name, String value, String legal) {
        context.problems().error(at, "%s[%d,%d] (%s <- %s) is %s".formatted(name, target[k], source[k],
                to.labels().get(target[k]), from.labels().get(source[k]), value), legal);
        return Optional.empty();
    }
}
