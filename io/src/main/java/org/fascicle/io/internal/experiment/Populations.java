package org.fascicle.io.internal.experiment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.fascicle.api.experiment.Noise;
import org.fascicle.api.experiment.Population;
import org.fascicle.api.experiment.Regions;
import org.fascicle.api.experiment.Value;
import org.fascicle.io.internal.yaml.Tree;

/** An entry of {@code populations:}. */
final class Populations {

    private Populations() {
    }

    /** Empty if there is no model, or if nobody can say which regions are meant. */
    static Optional<Population> read(Field field) {
        return field.section().flatMap(section -> read(field.key(), section));
    }

    /** A form in the place of states says nothing about which of them is meant. */
    private static Map<String, Value> byState(Field field) {
        var form = Values.form(field.tree());
        if (form.isPresent()) {
            field.refuse(form.get() + " for all states", "name the states: initial: { x: {" + form.get()
                    + ": …} }; only {file: …} holds all of them");
            return Map.of();
        }
        return Values.byName(field);
    }

    private static Optional<Population> read(String name, Section section) {
        var model = section.need("model", "hopf").flatMap(Field::text);
        Optional<Regions> regions = section.get("regions").flatMap(RegionsForm::read);
        var size = section.get("size").flatMap(at -> at.whole(1)).map(Long::intValue);
        var preset = section.get("preset").flatMap(Field::text);
        var parameters = section.get("parameters").map(Values::byName).orElse(Map.of());
        var initial = section.get("initial");
        boolean oneFile = initial.map(at -> at.tree() instanceof Tree.Mapping m && m.members().containsKey("file")).orElse(false);
        Optional<Value> initialAll = oneFile ? initial.flatMap(Values::read) : Optional.empty();
        Map<String, Value> initialByName = oneFile ? Map.of() : initial.map(Populations::byState).orElse(Map.of());
        var history = section.get("history").map(Values::byName).orElse(Map.of());
        var dt = section.get("dt").flatMap(Values::read);
        var noise = section.get("noise").map(Populations::noises).orElse(Map.of());
        section.close();
        boolean placed = section.has("regions") == regions.isPresent() && section.has("size") == size.isPresent();
        return model.filter(m -> placed).map(m -> new Population(name, m, regions,
                size.isPresent() ? OptionalInt.of(size.get()) : OptionalInt.empty(), preset, parameters, initialByName,
                initialAll, history, dt, noise));
    }

    private static Map<String, Noise> noises(Field field) {
        var noises = new LinkedHashMap<String, Noise>();
        field.section().ifPresent(section -> section.rest().forEach(
                entry -> Noises.read(entry, false).ifPresent(noise -> noises.put(entry.key(), noise))));
        return noises;
    }
}
