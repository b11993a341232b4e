package org.fascicle.api;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fascicle.api.data.DataArray;

/**
 * Checked settings of a plugin that runs Java code: every parameter and choice of its card has a value here.
 *
 * @param numbers parameters, in the units of the card
 * @param options choices: options, or other words where the choice is open
 * @param arrays arrays that were given as files, in one of the units that the description declares for them
 * @param seed seed for anything random
 */
public record Settings(Map<String, Double> numbers, Map<String, String> options, Map<String, DataArray> arrays, long seed) {

    /** Copies the maps. */
    public Settings {
        numbers = Map.copyOf(numbers);
        options = Map.copyOf(options);
        arrays = Map.copyOf(arrays);
    }

    /** Nothing set. */
    public static Settings none() {
        return new Settings(Map.of(), Map.of(), Map.of(), 0);
    }

    /** The defaults of a card: default values of its parameters, first options of its choices. */
    public static Settings defaults(Card card) {
        var numbers = new HashMap<String, Double>();
        card.parameters().forEach(p -> numbers.put(p.name(), p.value()));
        var options = new HashMap<String, String>();
        card.choices().forEach(c -> options.put(c.name(), c.options().get(0).name()));
        return new Settings(numbers, options, Map.of(), 0);
    }

    /** The value of a parameter of the card. */
    public double number(String name) {
        return numbers.get(name);
    }

    /** The option taken of a choice of the card, or another word if it is open. */
    public String option(String name) {
        return options.get(name);
    }

    /** The array given under that name. */
    public Optional<DataArray> array(String name) {
        return Optional.ofNullable(arrays.get(name));
    }
}
