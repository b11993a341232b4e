package org.fascicle.io.internal.experiment;

import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;
import org.fascicle.api.experiment.Value;
import org.fascicle.api.experiment.Value.Quantity;
import org.fascicle.io.internal.yaml.Tree;

/** {@code uniform: [0, 2]}, {@code normal: [1, 0.1]}, {@code lorentz: [1, 0.1]}; the two may carry one and the same unit. */
final class Distributions {

    private Distributions() {
    }

    static Optional<Value> read(Field field, String law, String unit) {
        var both = new ArrayList<Quantity>();
        if (field.tree() instanceof Tree.Sequence) {
            for (Field item : field.items()) {
                if (Values.read(item).orElse(null) instanceof Quantity quantity) {
                    both.add(quantity);
                }
            }
        }
        if (both.size() != 2 || field.items().size() != 2) {
            return field.refuse(law + ": not two numbers", "e.g. " + law + (law.equals("uniform") ? ": [0, 2]" : ": [1, 0.1]"));
        }
        var low = both.get(0);
        var high = both.get(1);
        var units = Stream.of(unit, low.unit(), high.unit()).filter(u -> !u.isEmpty()).distinct().toList();
        if (units.size() > 1) {
            return field.refuse(law + " with units " + String.join(" and ", units), "one and the same unit is needed");
        }
        return make(field, law, low.value(), high.value(), units.isEmpty() ? "" : units.get(0));
    }

    private static Optional<Value> make(Field field, String law, double a, double b, String unit) {
        if (law.equals("uniform")) {
            return a <= b ? Optional.of(new Value.Uniform(a, b, unit))
                    : field.refuse("[" + a + ", " + b + "]", "low must not be above high");
        }
        if (b < 0) {
            return field.refuse("width " + b, "0 or more is needed");
        }
        return Optional.of(law.equals("normal") ? new Value.Normal(a, b, unit) : new Value.Lorentz(a, b, unit));
    }
}
