package org.fascicle.engine.internal.check;

import java.util.Optional;
import java.util.stream.Stream;
import org.fascicle.engine.internal.checked.CheckedPopulation;
import org.fascicle.engine.internal.language.Expr;
import org.fascicle.engine.internal.units.Dimension;
import org.fascicle.engine.internal.units.Units;

/**
 * The unit in which a quantity is recorded: as declared; rates that are computed are shown in Hz.
 *
 * @param unit its text
 * @param scale from internal units
 */
record Display(String unit, double scale) {

    private static final Dimension RATE = Dimension.NONE.over(Dimension.TIME);

    static Display of(CheckedPopulation population, Expr quantity, Dimension dimension) {
        Optional<String> declared = quantity instanceof Expr.Name name ? declared(population, name.text()) : Optional.empty();
        String unit = declared.orElse(dimension.equals(RATE) ? "Hz" : Units.print(dimension));
        return new Display(unit, Units.external(1, unit, population.time().unit()));
    }

    private static Optional<String> declared(CheckedPopulation population, String name) {
        return Stream.concat(
                population.model().states().stream().filter(s -> s.name().equals(name)).map(s -> s.unit()),
                population.model().inputs().stream().filter(i -> i.name().equals(name)).map(i -> i.unit())).findFirst();
    }
}
