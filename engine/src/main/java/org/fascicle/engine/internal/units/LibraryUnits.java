package org.fascicle.engine.internal.units;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.measure.Quantity;
import javax.measure.Unit;
import javax.measure.format.MeasurementParseException;
import tech.units.indriya.format.SimpleUnitFormat;
import tech.units.indriya.function.Calculus;
import tech.units.indriya.function.DefaultNumberSystem;
import tech.units.indriya.unit.UnitDimension;

/** All other units, through the JSR-385 library; loaded at first use. */
final class LibraryUnits {

    /** For suggestions: prefixes are not listed twice. */
    static final List<String> NAMES = List.of("A", "C", "F", "K", "S", "T", "W", "min", "h", "µV", "uV", "µF", "uF", "nF",
            "pF", "mS", "nS", "µS", "uS", "nC", "pC", "cm", "km", "µm", "um", "nm", "mA", "µA", "uA", "µs", "us", "MHz", "mT",
            "nT", "pT", "fT", "Ω", "ohm", "%", "kg", "g", "mol", "mmol", "cd", "l");

    /** Powers of ten by which the SI's own units exceed the internal ones. */
    private static final Map<javax.measure.Dimension, Measure> COHERENT = Map.of(
            UnitDimension.LENGTH, Measure.decimal(Dimension.LENGTH, 3),
            UnitDimension.TIME, Measure.decimal(Dimension.TIME, 3),
            UnitDimension.ELECTRIC_CURRENT, Measure.decimal(Dimension.of(Base.CURRENT), 9),
            UnitDimension.MASS, Measure.decimal(mass(), 15),
            UnitDimension.TEMPERATURE, Measure.decimal(Dimension.of(Base.TEMPERATURE), 0),
            UnitDimension.AMOUNT_OF_SUBSTANCE, Measure.decimal(Dimension.of(Base.AMOUNT), 0),
            UnitDimension.LUMINOUS_INTENSITY, Measure.decimal(Dimension.of(Base.LUMINOSITY), 0));

    static {
        ensureNumberSystem();
    }

    private LibraryUnits() {
    }

    /** The library looks for its number system through the thread's class loader, which sees nothing of it in OSGi. */
    private static void ensureNumberSystem() {
        try {
            Calculus.currentNumberSystem();
        } catch (IllegalArgumentException e) {
            Calculus.setCurrentNumberSystem(new DefaultNumberSystem());
        }
    }

    /** kg is 10^15 mV nA ms³/mm². */
    private static Dimension mass() {
        return Dimension.of(Base.POTENTIAL).times(Dimension.of(Base.CURRENT)).times(Dimension.TIME.power(3))
                .over(Dimension.LENGTH.power(2));
    }

    /** A unit without operators, such as µF; u may stand for µ. */
    static Optional<Measure> find(String atom) {
        var known = parse(atom.equals("ohm") ? "Ω" : atom);
        return known.isPresent() || !atom.startsWith("u") ? known : parse("µ" + atom.substring(1));
    }

    private static Optional<Measure> parse(String atom) {
        try {
            return measure(SimpleUnitFormat.getInstance().parse(atom));
        } catch (MeasurementParseException e) {
            return Optional.empty();
        }
    }

    /** Refuses units with an offset, such as °C. */
    private static <Q extends Quantity<Q>> Optional<Measure> measure(Unit<Q> unit) {
        var converter = unit.getConverterTo(unit.getSystemUnit());
        if (!converter.isLinear()) {
            throw new UnknownUnit("unit '" + unit + "' does not begin at zero; use K");
        }
        var factor = new BigDecimal(Double.toString(converter.convert(1.0))).stripTrailingZeros();
        var scale = Measure.decimal(Dimension.NONE, -factor.scale());
        var digits = new Measure(Dimension.NONE, factor.unscaledValue().doubleValue(), 1);
        return Optional.of(digits.times(scale).times(coherent(unit.getDimension())));
    }

    private static Measure coherent(javax.measure.Dimension dimension) {
        var bases = dimension.getBaseDimensions();
        if (bases == null) {
            return COHERENT.getOrDefault(dimension, Measure.ONE);
        }
        int ten = 0;
        var kind = Dimension.NONE;
        for (var base : bases.entrySet()) {
            var one = COHERENT.get(base.getKey());
            kind = kind.times(one.dimension().power(base.getValue()));
            ten += base.getValue() * (int) Math.rint(StrictMath.log10(one.numerator()));
        }
        return Measure.decimal(kind, ten);
    }
}
