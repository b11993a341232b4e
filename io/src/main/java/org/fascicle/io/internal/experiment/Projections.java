package org.fascicle.io.internal.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fascicle.api.experiment.Delay;
import org.fascicle.api.experiment.Projection;
import org.fascicle.api.experiment.Value;
import org.fascicle.api.experiment.Weights;
import org.fascicle.io.internal.yaml.Tree;

/** An entry of {@code projections:}. Keys that are not its own are settings of the coupling: {@code k: 0.2 ms^-1}. */
final class Projections {

    private static final List<String> STEPS = List.of("nearest", "floor", "ceil", "linear");

    private Projections() {
    }

    /** Empty if its ends, its coupling or its weights cannot be read. */
    static Optional<Projection> read(Field field) {
        return field.section().flatMap(section -> read(field.key(), section));
    }

    private static Optional<Projection> read(String name, Section section) {
        var from = section.need("from", "cortex.S_e").flatMap(Endpoints::quantity);
        var to = section.need("to", "cortex.c").flatMap(Endpoints::quantity);
        var settings = new LinkedHashMap<String, Value>();
        var coupling = section.need("coupling", "linear").flatMap(at -> coupling(at, settings));
        var strength = section.get("strength").flatMap(Values::read).orElse(Value.of(1));
        var against = section.get("against").flatMap(Field::text);
        var delay = section.get("delay").flatMap(Projections::delay);
        Optional<Weights> weights = section.has("weights") ? section.get("weights").flatMap(WeightsForm::read)
                : Optional.of(new Weights.FromConnectome());
        var lengths = section.get("lengths").flatMap(Values::read);
        section.get("parameters").ifPresent(at -> settings.putAll(Values.byName(at)));
        settings.putAll(section.settings());
        return from.isEmpty() || to.isEmpty() || coupling.isEmpty() || weights.isEmpty() ? Optional.empty()
                : Optional.of(new Projection(name, from.get(), to.get(), coupling.get(), settings, strength, against, delay,
                        weights.get(), lengths));
    }

    private static Optional<String> coupling(Field field, Map<String, Value> settings) {
        if (field.tree() instanceof Tree.Leaf) {
            return field.text();
        }
        return field.section().flatMap(section -> {
            var function = section.need("function", "linear").flatMap(Field::text);
            settings.putAll(section.settings());
            return function;
        });
    }

    private static Optional<Delay> delay(Field field) {
        if (field.tree() instanceof Tree.Leaf leaf && Scalars.read(leaf.text()).orElse(null) instanceof Value.Text text) {
            return Optional.of(new Delay(text.text(), Map.of(), STEPS.get(0)));
        }
        if (!(field.tree() instanceof Tree.Mapping)) {
            return field.unexpected("a delay handler, e.g. {handler: conduction, speed: 6 m/s},");
        }
        return field.section().flatMap(section -> {
            var handler = section.need("handler", "conduction").flatMap(Field::text);
            var steps = section.get("steps").flatMap(at -> at.oneOf(STEPS)).orElse(STEPS.get(0));
            var settings = section.settings();
            return handler.map(id -> new Delay(id, settings, steps));
        });
    }
}
