package org.fascicle.io.internal.description;

import static org.fascicle.io.internal.description.DescriptionReader.text;

import java.util.List;
import java.util.Optional;
import org.fascicle.api.Bound;
import org.fascicle.api.StateVariable;
import org.fascicle.io.internal.experiment.Field;
import org.fascicle.io.internal.experiment.Section;

/** {@code states:} of models, noise and instruments. */
final class StateReader {

    private StateReader() {
    }

    static List<StateVariable> read(Section section) {
        return CardReader.entries(section.get("states"), (at, state) -> new StateVariable(at.key(), text(state, "initial", "0"),
                text(state, "unit", "1"), text(state, "about", ""), bound(state.get("bound")), Reals.range(state.get("usual"))));
    }

    private static Bound bound(Optional<Field> field) {
        return field.flatMap(Field::section).flatMap(section -> {
            var clamp = section.get("clamp");
            var wrap = section.get("wrap");
            section.close();
            if (clamp.isPresent() && wrap.isPresent()) {
                return field.get().refuse("clamp and wrap together", "one of them is needed");
            }
            return clamp.or(() -> wrap).flatMap(ends -> bound(ends, clamp.isPresent()));
        }).orElse(Bound.free());
    }

    private static Optional<Bound> bound(Field ends, boolean clamp) {
        var numbers = ends.items().stream().map(Reals::read).flatMap(Optional::stream).toList();
        if (numbers.size() != 2 || ends.items().size() != 2) {
            return ends.refuse(ends.key() + ": not two numbers", "e.g. [0, 1]");
        }
        return DescriptionReader.guarded(ends, () -> clamp ? Bound.clamp(numbers.get(0), numbers.get(1))
                : Bound.wrap(numbers.get(0), numbers.get(1)));
    }
}
