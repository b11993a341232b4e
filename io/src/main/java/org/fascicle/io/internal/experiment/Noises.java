package org.fascicle.io.internal.experiment;

import java.util.Map;
import java.util.Optional;
import org.fascicle.api.experiment.Factor;
import org.fascicle.api.experiment.Noise;
import org.fascicle.api.experiment.Sense;
import org.fascicle.io.internal.yaml.Tree;

/** A noise process with its settings. */
final class Noises {

    private Noises() {
    }

    /** Empty if there is no process; {@code shared} is what holds if nothing is said about it. */
    static Optional<Noise> read(Field field, boolean shared) {
        if (field.tree() instanceof Tree.Leaf) {
            return field.text().map(process -> new Noise(process, Map.of(), shared, Optional.empty()));
        }
        return field.section().flatMap(section -> {
            var process = section.need("process", "white").flatMap(Field::text);
            boolean common = section.get("shared").flatMap(Field::flag).orElse(shared && !section.has("correlation"));
            var correlation = section.get("correlation").flatMap(Values::read);
            var times = times(field, section);
            var settings = section.settings();
            return process.map(id -> new Noise(id, settings, common, correlation, times));
        });
    }

    /** Neither key makes sense without the other. */
    private static Optional<Factor> times(Field field, Section section) {
        Optional<String> expression = section.get("times").flatMap(Field::text);
        Optional<Sense> sense = section.get("sense").flatMap(at -> at.oneOf(Sense.ids())).flatMap(Sense::named);
        if (section.has("times") && !section.has("sense")) {
            return field.refuse("noise that is multiplied needs a sense",
                    "add sense: ito (as euler and rk4 read it) or sense: stratonovich (with integrator: heun)");
        } else if (section.has("sense") && !section.has("times")) {
            return field.refuse("a sense, but nothing that the noise is multiplied by", "add times: x, or remove sense");
        }
        return expression.map(text -> new Factor(text, sense.orElse(Sense.ITO)));      // a sense that is none has been reported
    }
}
