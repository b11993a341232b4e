package org.fascicle.engine.internal.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

class UnitsTest {

    @ParameterizedTest
    @CsvSource({"10, Hz, 0.01", "100, ms, 100", "0.1, s, 100", "270, Hz/nA, 0.27", "310, Hz/nA, 0.31", "0.154, s, 154",
            "6, m/s, 6", "3, mm/ms, 3",
        "1, min, 60000", "0.05, 1/ms, 0.05", "2.5, 1/s, 0.0025", "0.066, Hz/pA, 0.066", "20, mV, 20", "0.02, V, 20",
                "1, '', 1", "1, 1, 1", "7, rad/ms, 7",
        "50, %, 0.5", "1, cm, 10", "5, kHz, 5", "0.41, 1/s^2, 4.1e-7", "1, s^-1, 0.001", "1, 1/(s*nA), 0.001", "3, µV, 0.003",
                "3, uV, 0.003",
        "1, mS/cm^2, 10", "1, µF/cm², 10", "1, uF/cm^2, 10", "250, nA*m, 250000", "4, sqrt(s^2), 4000", "2, s/s, 2",
                "1, Ω, 1e-6", "1, ohm, 1e-6",
        "9, sqrt(ms), 9", "1, kg, 1e15", "5, m*s^-2, 0.005", "3, ' Hz / nA ', 0.003"})
    void aValueBecomesTheNearestDoubleInInternalUnits(double value, String unit, double expected) {
        assertEquals(expected, Units.internal(value, unit, ""));
    }

    @ParameterizedTest
    @CsvSource({"10, Hz, s, 10", "20, ms, s, 0.02", "0.65, 1/s, s, 0.65", "0.41, 1/s^2, s, 0.41", "10, Hz, ms, 0.01",
            "1, s, s, 1", "5, mV, s, 5", "1, 1, s, 1"})
    void inAModelsOwnTimeThatIsTheUnitOfTime(double value, String unit, String modelTime, double expected) {
        assertEquals(expected, Units.internal(value, unit, modelTime));
    }

    @Test
    void noiseAmplitudesHaveRootsOfTime() {
        assertEquals(0.3 * Math.sqrt(1000), Units.internal(0.3, "sqrt(s)", ""), 1e-15);
        assertEquals(0.3 / Math.sqrt(1000), Units.internal(0.3, "sqrt(ms)", "s"), 1e-17);
    }

    @ParameterizedTest
    @CsvSource({"ms^-0.5, 1/sqrt(ms)", "s^0.5, sqrt(s)", "Hz^.5, sqrt(Hz)", "s^(1/2), sqrt(s)", "nA*s^(-1/2), nA/sqrt(s)",
        "s^1.5, sqrt(s^3)", "s^(3 / 2), sqrt(s^3)", "cm^2.0, cm^2", "cm^(4/2), cm^2", "port*ms^-0.5, port/sqrt(ms)"})
    void halfPowersAreSquareRoots(String power, String root) {
        assertEquals(Units.parse(root), Units.parse(power));
    }

    @ParameterizedTest
    @CsvSource({"Hz, 1/ms", "Hz/nA, 1/(nA*ms)", "1/s^2/source, 1/(source*ms^2)", "port*sqrt(ms), port*sqrt(ms)", "rad, 1",
            "%, 1", "V*A*s^3/m^2, mV*nA*ms^3/mm^2",
        "kg, mV*nA*ms^3/mm^2", "port/source, port/source", "C, nA*ms", "F, nA*ms/mV", "S, nA/mV", "T, mV*ms/mm^2",
                "K/mol, K/mol"})
    void dimensionsAreShownInInternalUnits(String unit, String shown) {
        assertEquals(shown, Units.print(Units.parse(unit).dimension()));
    }

    @Test
    void whatIsPrintedCanBeReadAgain() {
        var random = new Random(3);
        for (int i = 0; i < 1000; i++) {
            var dimension = Dimension.NONE;
            for (var base : Base.values()) {
                dimension = dimension.times(Dimension.of(base).power(random.nextInt(7) - 3));
            }
            var read = Units.parse(Units.print(dimension));
            assertEquals(dimension, read.dimension(), "seed 3");
            assertEquals(1, read.factor(), Units.print(dimension));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"hz | unknown unit 'hz'; did you mean 'Hz'?",
            "mv | unknown unit 'mv'; did you mean 'mV'?", "msec | unknown unit 'msec'; units are such as ms, Hz, mV, nA, 1/ms",
        "nA/sek | unknown unit 'sek' in 'nA/sek'; units are such as ms, Hz, mV, nA, 1/ms",
                "°C | unit '℃' does not begin at zero; use K",
        "nA* | unit 'nA*': something is missing at the end; units are such as ms, 1/ms, Hz/nA, µF/cm^2",
        "(nA | unit '(nA': ')' is missing; units are such as ms, 1/ms, Hz/nA, µF/cm^2",
        "mV) | unit 'mV)': ')' is left over; units are such as ms, 1/ms, Hz/nA, µF/cm^2",
        "ms^0.3 | unit 'ms^0.3': powers are whole or half, e.g. ms^-1, 1/sqrt(ms); units are such as ms, 1/ms, Hz/nA, µF/cm^2",
        "ms^(1/0) | unit 'ms^(1/0)': powers are whole or half, e.g. ms^-1, 1/sqrt(ms); units are such as ms, 1/ms, Hz/nA, "
                + "µF/cm^2",
        "10 mV | unit '10 mV': '10 mV' cannot be read; units are such as ms, 1/ms, Hz/nA, µF/cm^2"})
    void whatIsNoUnitIsAnswered(String text, String message) {
        assertEquals(message, assertThrows(UnknownUnit.class, () -> Units.parse(text)).getMessage());
    }

    @ParameterizedTest
    @MethodSource("commonUnits")
    void theUnitsKnownByHeartAgreeWithTheLibrary(String unit) {
        assertEquals(LibraryUnits.find(unit).orElseThrow(), CommonUnits.find(unit).orElseThrow());
    }

    static Stream<String> commonUnits() {
        return CommonUnits.all().keySet().stream().filter(u -> !u.equals("1") && !CommonUnits.find(u).orElseThrow()
                .dimension().has(Base.SOURCE)
                && !u.equals("target") && !u.equals("port"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hz", "s", "Hz/nA", "1/s^2", "min", "µF/cm^2", "1"})
    void externalIsTheReverseOfInternal(String unit) {
        assertEquals(12.5, Units.external(Units.internal(12.5, unit, ""), unit, ""), 1e-14);
        assertEquals(12.5, Units.external(Units.internal(12.5, unit, "s"), unit, "s"), 1e-14);
    }
}
