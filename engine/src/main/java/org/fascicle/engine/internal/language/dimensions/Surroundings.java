package org.fascicle.engine.internal.language.dimensions;

import java.util.Map;
import org.fascicle.engine.internal.units.Base;
import org.fascicle.engine.internal.units.Dimension;
import org.fascicle.engine.internal.units.Units;

/**
 * What units mean here.
 *
 * @param modelTime unit of the model's own time, "" for none: with one, the dimension of time counts as a number
 * @param bound what unit variables stand for; those that are missing stand for themselves
 * @param options the option taken of each choice
 */
record Surroundings(String modelTime, Map<Base, Dimension> bound, Map<String, String> options) {

    Dimension dimension(String unit) {
        return reduced(Units.parse(unit).dimension());
    }

    Dimension variable(Base base) {
        return reduced(Dimension.of(base));
    }

    Dimension time() {
        return reduced(Dimension.TIME);
    }

    private Dimension reduced(Dimension dimension) {
        var meant = dimension.bind(bound);
        return modelTime.isEmpty() ? meant : meant.without(Base.TIME);
    }
}
