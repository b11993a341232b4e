package org.fascicle.io.internal.description;

import static org.fascicle.io.internal.description.DescriptionReader.text;

import java.util.ArrayList;
import java.util.List;
import org.fascicle.api.Input;
import org.fascicle.api.Output;
import org.fascicle.io.internal.experiment.Field;
import org.fascicle.io.internal.experiment.Section;

/** {@code inputs:} and {@code outputs:} of models. */
final class Ports {

    private Ports() {
    }

    static List<Input> inputs(Section section) {
        return CardReader.entries(section.get("inputs"), (at, input) -> new Input(at.key(),
                input.get("base").flatMap(Reals::read).orElse(0.0), text(input, "unit", "1"), text(input, "about", "")));
    }

    /** The meaning of each output by its name. */
    static List<Output> outputs(Section section) {
        var outputs = new ArrayList<Output>();
        section.get("outputs").flatMap(Field::section).ifPresent(all -> all.rest().forEach(at ->
                at.text().flatMap(about -> DescriptionReader.guarded(at, () -> new Output(at.key(), about)))
                        .ifPresent(outputs::add)));
        return outputs;
    }
}
