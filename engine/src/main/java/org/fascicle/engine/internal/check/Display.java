package org.fascicle.engine.internal.check;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fascicle.engine.internal.checked.CheckedInstrument;
import org.fascicle.engine.internal.checked.CheckedPopulation;
import org.fascicle.engine.internal.language.Expr;
import org.fascicle.engine.internal.units.Base;
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

    /**
     * What an instrument shows: its readings are in internal units; the samples of sensors, sums weighted by a gain, are in
     * its unit already.
     */
    static Display of(CheckedInstrument instrument, Dimension source) {
        String declared = instrument.description().unit();
        Dimension dimension = Units.parse(declared).dimension();
        String unit = dimension.has(Base.SOURCE) ? Units.print(dimension.bind(Map.of(Base.SOURCE, source))) : declared;
        return new Display(unit, instrument.gain().isPresent() ? 1 : Units.external(1, unit, instrument.time().unit()));
    }

    private static Optional<String> declared(CheckedPopulation population, String name) {
        return Stream.concat(
                population.model().states().stream().filter(s -> s.name().equals(name)).map(s -> s.unit()),
                population.model().inputs().stream().filter(i -> i.name().equals(name)).map(i -> i.unit())).findFirst();
    }
}
