package org.fascicle.engine.internal.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fascicle.api.Card;
import org.fascicle.api.Choice;
import org.fascicle.api.Nearest;
import org.fascicle.api.Option;
import org.fascicle.api.Parameter;
import org.fascicle.api.Preset;
import org.fascicle.api.experiment.Value;
import org.fascicle.engine.internal.check.Amounts.Wanted;
import org.fascicle.engine.internal.checked.ModelTime;
import org.fascicle.engine.internal.checked.Values;
import org.fascicle.engine.internal.language.Equations;
import org.fascicle.engine.internal.language.Expressions;
import org.fascicle.engine.internal.units.Base;
import org.fascicle.engine.internal.units.Dimension;
import org.fascicle.engine.internal.units.Units;

/** Resolves the settings of a plugin against its card: names, options, units, ranges, presets, formulas. */
final class SettingsCheck {

    private final Context context;
    private final Card card;
    private final Equations equations;
    private final ModelTime time;
    private final Map<Base, Dimension> bound;
    private final LaneSet lanes;
    private final Set<String> others;

    /**
     * Settings of a plugin.
     *
     * @param equations in which parameters occur
     * @param bound what the unit variables stand for
     * @param others names beside the card's: input ports, or the fixed keys among which settings stand
     */
    SettingsCheck(Context context, Card card, Equations equations, ModelTime time, Map<Base, Dimension> bound, LaneSet lanes,
            Set<String> others) {
        this.context = context;
        this.card = card;
        this.equations = equations;
        this.time = time;
        this.bound = bound;
        this.lanes = lanes;
        this.others = others;
    }

    /** Values of all parameters and choices; what is wrong is reported and its default used instead. */
    Values resolve(Map<String, Value> given, Optional<String> preset, String path) {
        reportUnknown(given, path);
        Map<String, Value> wished = withPreset(given, preset, path);
        Map<String, String> options = options(wished, path);
        reportBoth(given, path);
        Map<String, double[]> numbers = new TreeMap<>();
        for (Parameter parameter : card.parameters()) {
            if (!parameter.isDerived() || wished.containsKey(parameter.name())) {
                numbers.put(parameter.name(), number(parameter, wished, options, path));
            }
        }
        deriveRest(numbers, options);
        return new Values(numbers, options);
    }

    /**
     * Given values laid over those of a preset; a formula's parameters that are given explicitly put the preset's formula
     * value away.
     */
    Map<String, Value> withPreset(Map<String, Value> given, Optional<String> preset, String path) {
        Map<String, Value> wished = new LinkedHashMap<>();
        preset.ifPresent(name -> wished.putAll(presetValues(name, path)));
        for (Parameter parameter : card.parameters()) {
            if (parameter.isDerived()) {
                Set<String> alternatives = alternatives(parameter);
                if (given.containsKey(parameter.name())) {
                    wished.keySet().removeAll(alternatives);
                } else if (alternatives.stream().anyMatch(given::containsKey)) {
                    wished.remove(parameter.name());
                }
            }
        }
        wished.putAll(given);
        return wished;
    }

    private Map<String, Value> presetValues(String name, String path) {
        Optional<Preset> found = card.preset(name);
        if (found.isEmpty()) {
            List<String> known = card.presets().stream().map(Preset::name).toList();
            context.problems().error(parent(path) + ".preset", "%s has no preset '%s'".formatted(card.id(), name),
                    known.isEmpty() ? "it has none" : Nearest.hint(name, known) + " presets: " + String.join(", ", known));
            return Map.of();
        }
        Map<String, Value> values = new TreeMap<>();
        found.get().values().forEach((key, text) -> values.put(key, Literal.read(text)));
        return values;
    }

    private static String parent(String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    private void reportUnknown(Map<String, Value> given, String path) {
        Set<String> known = new TreeSet<>(others);
        card.parameters().forEach(p -> known.add(p.name()));
        card.choices().forEach(c -> known.add(c.name()));
        for (String name : given.keySet()) {
            if (!known.contains(name)) {
                String hint = Nearest.hint(name, known);
                context.problems().error(path + "." + name, "%s has no parameter '%s'".formatted(card.id(), name),
                        (hint.isEmpty() ? "" : hint + " ") + "known: " + (known.isEmpty() ? "none" : String.join(", ", known)));
            }
        }
    }

    private Map<String, String> options(Map<String, Value> wished, String path) {
        Map<String, String> options = new TreeMap<>();
        for (Choice choice : card.choices()) {
            Value value = wished.get(choice.name());
            String option = choice.names().get(0);
            if (value instanceof Value.Text text && choice.names().contains(text.text())) {
                option = text.text();
            } else if (choice.isOpen() && word(value).isPresent()) {
                option = word(value).get();
            } else if (value != null) {
                context.problems().error(path + "." + choice.name(),
                        "%s: %s is no option".formatted(choice.name(), Shown.of(value)),
                        "options: " + String.join(", ", choice.names()) + (choice.isOpen() ? ", or the " + choice.other() : ""));
            }
            options.put(choice.name(), option);
        }
        return options;
    }

    /** A word, or a whole number that is one. */
    private static Optional<String> word(Value value) {
        if (value instanceof Value.Quantity number && number.unit().isEmpty()) {
            return Optional.of(Shown.number(number.value()));
        }
        return value instanceof Value.Text text ? Optional.of(text.text()) : Optional.empty();
    }

    /** A parameter with a formula and those that occur in the formula but nowhere else: one or the other. */
    private void reportBoth(Map<String, Value> given, String path) {
        for (Parameter parameter : card.parameters()) {
            if (parameter.isDerived() && given.containsKey(parameter.name())) {
                for (String other : alternatives(parameter)) {
                    if (given.containsKey(other)) {
                        context.problems().error(path + "." + parameter.name(),
                                "%s and %s are both given".formatted(parameter.name(), other),
                                "give one of them: %s = %s".formatted(parameter.name(), parameter.formula()));
                    }
                }
            }
        }
    }

    private Set<String> alternatives(Parameter derived) {
        Set<String> names = new TreeSet<>(Formula.names(derived));
        names.removeIf(name -> card.parameter(name).isEmpty());
        equations.statements().forEach(s -> names.removeAll(Expressions.names(s.expr())));
        return names;
    }

    private double[] number(Parameter parameter, Map<String, Value> wished, Map<String, String> options, String path) {
        String unit = unit(parameter, options);
        Wanted wanted = wanted(parameter.name(), unit);
        double[] standard = {parameter.isDerived() ? 0 : bound(unit, parameter.value())};
        Value value = wished.get(parameter.name());
        if (value == null) {
            return standard;
        }
        String at = path + "." + parameter.name();
        double[] resolved = new Columns(context, lanes).resolve(value, at, wanted, standard).orElse(standard);
        for (int i = 0; i < resolved.length; i++) {
            double each = wanted.external(resolved[i]);
            if (!parameter.legal().contains(each)) {
                String region = resolved.length == 1 ? "" : " of " + lanes.labels().get(i);
                context.problems().error(at, "%s%s is %s %s".formatted(parameter.name(), region, Shown.number(each), unit),
                        "must be " + parameter.legal());
                return standard;
            }
        }
        return resolved;
    }

    private String unit(Parameter parameter, Map<String, String> options) {
        for (Choice choice : card.choices()) {
            for (Option option : choice.options()) {
                if (option.name().equals(options.get(choice.name())) && option.units().containsKey(parameter.name())) {
                    return option.units().get(parameter.name());
                }
            }
        }
        return parameter.unit();
    }

    private double bound(String unit, double value) {
        return Units.internal(value, unit, time.unit());
    }

    /** What a value of a declared unit should be, unit variables replaced by what they stand for here. */
    private Wanted wanted(String name, String unit) {
        Dimension dimension = Units.parse(unit).dimension().bind(bound);
        boolean variable = Stream.of(Base.SOURCE, Base.TARGET, Base.PORT).anyMatch(Units.parse(unit).dimension()::has);
        return new Wanted(name, variable ? Units.print(dimension) : unit, dimension, time);
    }

    private void deriveRest(Map<String, double[]> numbers, Map<String, String> options) {
        List<Parameter> open = new ArrayList<>(card.parameters().stream().filter(p -> !numbers.containsKey(p.name())).toList());
        for (boolean progress = true; progress && !open.isEmpty();) {
            progress = open.removeIf(parameter -> {
                Set<String> needed = Formula.names(parameter);
                boolean ready = needed.stream().allMatch(name -> card.parameter(name).isEmpty() || numbers.containsKey(name));
                if (ready) {
                    numbers.put(parameter.name(), Formula.evaluate(parameter, new Values(numbers, options), lanes.count(), time));
                }
                return ready;
            });
        }
        Map<String, double[]> rest = new HashMap<>();
        open.forEach(parameter -> rest.put(parameter.name(), new double[] {0}));
        numbers.putAll(rest);
    }
}
