package org.fascicle.engine.internal.units;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The units that nearly every experiment uses, known without loading the units library, which takes 0.2 s. */
final class CommonUnits {

    private static final Map<String, Measure> ATOMS = atoms();

    private CommonUnits() {
    }

    static Optional<Measure> find(String atom) {
        return Optional.ofNullable(ATOMS.get(atom));
    }

    static Map<String, Measure> all() {
        return ATOMS;
    }

    private static Map<String, Measure> atoms() {
        var rate = Dimension.TIME.power(-1);
        var atoms = new TreeMap<String, Measure>();
        atoms.put("1", Measure.ONE);
        atoms.put("rad", Measure.ONE);
        atoms.put("ms", Measure.decimal(Dimension.TIME, 0));
        atoms.put("s", Measure.decimal(Dimension.TIME, 3));
        atoms.put("kHz", Measure.decimal(rate, 0));
        atoms.put("Hz", Measure.decimal(rate, -3));
        atoms.put("mV", Measure.decimal(Dimension.of(Base.POTENTIAL), 0));
        atoms.put("V", Measure.decimal(Dimension.of(Base.POTENTIAL), 3));
        atoms.put("nA", Measure.decimal(Dimension.of(Base.CURRENT), 0));
        atoms.put("pA", Measure.decimal(Dimension.of(Base.CURRENT), -3));
        atoms.put("mm", Measure.decimal(Dimension.LENGTH, 0));
        atoms.put("m", Measure.decimal(Dimension.LENGTH, 3));
        for (var variable : new Base[] {Base.SOURCE, Base.TARGET, Base.PORT}) {
            atoms.put(variable.unit(), Measure.decimal(Dimension.of(variable), 0));
        }
        return atoms;
    }
}
