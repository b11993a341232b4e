package org.fascicle.engine.internal.check;

import java.util.Map;
import java.util.TreeMap;
import org.fascicle.api.Card;
import org.fascicle.api.Parameter;
import org.fascicle.api.Settings;
import org.fascicle.engine.internal.checked.Values;
import org.fascicle.engine.internal.units.Units;

/** Settings for plugins that run Java code: single values in the units of their card. */
final class SettingsOf {

    private SettingsOf() {
    }

    static Settings values(Card card, Values values, long seed) {
        Map<String, Double> numbers = new TreeMap<>();
        for (Parameter parameter : card.parameters()) {
            numbers.put(parameter.name(), Units.external(values.at(parameter.name(), 0), parameter.unit(), ""));
        }
        return new Settings(numbers, values.options(), Map.of(), seed);
    }
}
