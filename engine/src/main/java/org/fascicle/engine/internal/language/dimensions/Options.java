package org.fascicle.engine.internal.language.dimensions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fascicle.api.Card;
import org.fascicle.api.Choice;
import org.fascicle.api.Parameter;

/** The combinations of options of a card, and what they do to the units of its parameters. */
final class Options {

    private static final int MOST = 1024;

    private Options() {
    }

    /** Every combination, the defaults first; beyond 1024 only the first ones. */
    static List<Map<String, String>> combinations(Card card) {
        var all = new ArrayList<Map<String, String>>(List.of(Map.of()));
        for (var choice : card.choices()) {
            var longer = new ArrayList<Map<String, String>>();
            for (var option : choice.names()) {
                for (var shorter : all) {
                    var one = new TreeMap<>(shorter);
                    one.put(choice.name(), option);
                    longer.add(one);
                }
            }
            all = new ArrayList<>(longer.subList(0, Math.min(MOST, longer.size())));
        }
        return all;
    }

    /** The first option of every choice. */
    static Map<String, String> defaults(Card card) {
        var defaults = new TreeMap<String, String>();
        card.choices().forEach(c -> defaults.put(c.name(), c.names().get(0)));
        return defaults;
    }

    /** The unit of a parameter under some options. */
    static String unit(Parameter parameter, Card card, Map<String, String> options) {
        var unit = parameter.unit();
        for (Choice choice : card.choices()) {
            for (var option : choice.options()) {
                if (option.name().equals(options.get(choice.name()))) {
                    unit = option.units().getOrDefault(parameter.name(), unit);
                }
            }
        }
        return unit;
    }

    /** All units of parameters under any options. */
    static List<String> units(Card card) {
        var units = new ArrayList<String>();
        card.parameters().forEach(p -> units.add(p.unit()));
        card.choices().forEach(c -> c.options().forEach(o -> units.addAll(o.units().values())));
        return units;
    }
}
