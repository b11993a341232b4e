package org.fascicle.engine.internal.language.dimensions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fascicle.api.Description;
import org.fascicle.api.InstrumentDescription;
import org.fascicle.api.Nearest;
import org.fascicle.api.NodeDescription;
import org.fascicle.engine.internal.units.UnknownUnit;

/** Presets: names that exist, values in units that fit. */
record PresetRules(Description description, Findings findings) {

    private static final Pattern QUANTITY = Pattern.compile("([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)\\s*(.*)");

    void check() {
        for (var preset : description.card().presets()) {
            preset.values().forEach((name, value) -> check("preset " + preset.name() + ": " + name, name, value));
        }
    }

    private void check(String subject, String name, String value) {
        var choice = description.card().choice(name);
        if (choice.isPresent()) {
            if (!choice.get().names().contains(value)) {
                findings.error(subject + ": no option '" + value + "'", Nearest.hint(value, choice.get().names()));
            }
            return;
        }
        var unit = unit(name);
        var quantity = QUANTITY.matcher(value.strip());
        if (unit.isEmpty()) {
            findings.error(subject + ": unknown name '" + name + "'", Nearest.hint(name, names()));
        } else if (!quantity.matches()) {
            findings.error(subject + ": '" + value + "' is no number with unit", "write such as 3.25 mV");
        } else {
            checkUnit(subject, quantity.group(2), unit.get());
        }
    }

    private void checkUnit(String subject, String given, String declared) {
        var surroundings = new Surroundings(modelTime(), Map.of(), Map.of());
        try {
            var expected = surroundings.dimension(declared);
            var found = surroundings.dimension(given);
            if (!found.equals(expected)) {
                findings.error(subject + " is " + Inference.named(found), "expected " + declared);
            }
        } catch (UnknownUnit e) {
            findings.error(subject + ": " + e.getMessage(), "");
        }
    }

    private String modelTime() {
        if (description instanceof NodeDescription node) {
            return node.modelTime();
        }
        return description instanceof InstrumentDescription instrument ? instrument.modelTime() : "";
    }

    private Optional<String> unit(String name) {
        var parameter = description.card().parameter(name).map(p -> p.unit());
        return parameter.or(() -> description instanceof NodeDescription node
                ? node.inputs().stream().filter(i -> i.name().equals(name)).map(i -> i.unit()).findFirst() : Optional.empty());
    }

    private List<String> names() {
        var names = new ArrayList<String>();
        description.card().parameters().forEach(p -> names.add(p.name()));
        description.card().choices().forEach(c -> names.add(c.name()));
        if (description instanceof NodeDescription node) {
            node.inputs().forEach(i -> names.add(i.name()));
        }
        return names;
    }
}
