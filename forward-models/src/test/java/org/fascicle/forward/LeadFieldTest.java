package org.fascicle.forward;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.fascicle.api.InputException;
import org.fascicle.api.SensorInstrument;
import org.fascicle.api.Settings;
import org.fascicle.api.atlas.Hemisphere;
import org.fascicle.api.atlas.Parcellation;
import org.fascicle.api.atlas.Region;
import org.fascicle.api.atlas.Vector3;
import org.fascicle.api.data.DataArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Gain matrices against closed forms: potentials of dipoles, and the magnetic field outside a sphere. Positions in mm. */
class LeadFieldTest {

    /** 1/(4π 0.3 S/m), µV per nA mm and mm². */
    private static final double RESISTANCE = 1 / (4 * Math.PI * 0.3);

    /** Q·r/(4πσr³): on the axis Q/(4πσr²), beside the dipole 0, behind it the opposite. */
    @Test
    void potentialsOfADipoleFallWithTheSquareOfTheDistanceOnItsAxis() throws InputException {
        for (SensorInstrument instrument : List.of(new Eeg(), new Seeg())) {
            DataArray gain = gain(instrument, Map.of(), points(0, 0, 50, 0, 0, 100, 70, 0, 0, 0, 0, -50), points(0, 0, 0),
                    points(0, 0, 3));
            assertEquals(RESISTANCE / 2500, gain.at(0, 0), 1e-18);
            assertEquals(RESISTANCE / 10_000, gain.at(1, 0), 1e-18);
            assertEquals(0, gain.at(2, 0));
            assertEquals(-RESISTANCE / 2500, gain.at(3, 0), 1e-18);
        }
    }

    /** 1 nA m in 0.3 S/m at 1 m: 1/(4π 0.3) nV = 2.65e-4 µV. */
    @Test
    void unitsAreMicrovolts() throws InputException {
        DataArray gain = gain(new Eeg(), Map.of(), points(0, 0, 1000), points(0, 0, 0), points(0, 0, 1));
        double nanoampereMetreInNanoampereMillimetres = 1000;
        assertEquals(1e6 * 1e-9 * RESISTANCE, gain.at(0, 0) * nanoampereMetreInNanoampereMillimetres, 1e-15);
    }

    @Test
    void electrodesCanBeMovedToASphereAroundTheRegions() throws InputException {
        DataArray gain = gain(new Eeg(), Map.of("placement", "sphere"), points(0, 0, 9), points(0, 0, 20, 0, 0, 60),
                points(0, 0, 1, 0, 0, 1));
        double height = 40 + 1.05125 * 20;
        assertEquals(RESISTANCE / ((height - 20) * (height - 20)), gain.at(0, 0), 1e-15);
        assertEquals(RESISTANCE / ((height - 60) * (height - 60)), gain.at(0, 1), 1e-12);
    }

    @Test
    void aDipoleThatPointsOutwardIsInvisibleToMeg() throws InputException {
        DataArray gain = gain(new Meg(), Map.of(), points(0, 80, 60, 100, 0, 0), points(10, 20, 30), points(10, 20, 30));
        assertEquals(0, gain.at(0, 0), 1e-15);
        assertEquals(0, gain.at(1, 0), 1e-15);
    }

    /** Currents in the sphere add nothing to the radial field: it is μ0/4π Q×(r - r₀)·r/(|r - r₀|³ r), by Biot and Savart. */
    @Test
    void theRadialFieldIsThatOfTheDipoleAlone() throws InputException {
        var random = new Random(6);
        for (int trial = 0; trial < 50; trial++) {
            double[] r = random.doubles(3, 60, 90).toArray();
            double[] r0 = random.doubles(3, -40, 40).toArray();
            double[] q = random.doubles(3, -1, 1).toArray();
            double[] away = {r[0] - r0[0], r[1] - r0[1], r[2] - r0[2]};
            double expected = 100 * dot(cross(q, away), r) / (Math.pow(dot(away, away), 1.5) * Math.sqrt(dot(r, r) * dot(q, q)));
            DataArray gain = gain(new Meg(), Map.of(), points(r), points(r0), points(q));
            assertEquals(expected, gain.at(0, 0), 1e-12 * Math.abs(expected) + 1e-15);
        }
    }

    /** Outside the sphere there are no currents and no sources: curl and divergence vanish. */
    @Test
    void theFieldOutsideIsFreeOfCurlAndDivergence() throws InputException {
        double[] r = {50, 70, 40};
        var slope = new double[3][3];
        double h = 0.01;
        double scale = 0;
        for (int axis = 0; axis < 3; axis++) {
            double[] ahead = field(r, axis, h);
            double[] behind = field(r, axis, -h);
            for (int component = 0; component < 3; component++) {
                slope[component][axis] = (ahead[component] - behind[component]) / (2 * h);
                scale = Math.max(scale, Math.abs(slope[component][axis]));
            }
        }
        assertTrue(scale > 0, "there is a field");
        assertEquals(0, slope[0][0] + slope[1][1] + slope[2][2], 1e-6 * scale);
        assertEquals(0, slope[2][1] - slope[1][2], 1e-6 * scale);
        assertEquals(0, slope[0][2] - slope[2][0], 1e-6 * scale);
        assertEquals(0, slope[1][0] - slope[0][1], 1e-6 * scale);
    }

    @Test
    void theCentreOfTheSphereCanBeMoved() throws InputException {
        DataArray here = gain(new Meg(), Map.of(), points(0, 0, 100), points(0, 30, 40), points(1, 0, 0));
        var moved = settings(new Meg(), Map.of(), points(5, 6, 107), points(5, 36, 47), points(1, 0, 0));
        var numbers = new HashMap<>(moved.numbers());
        numbers.putAll(Map.of("x_0", 5.0, "y_0", 6.0, "z_0", 7.0));
        DataArray there = new Meg().gain(regions(1), new Settings(numbers, moved.options(), moved.arrays(), 0));
        assertEquals(here.at(0, 0), there.at(0, 0), 1e-15);
    }

    @Test
    void anAverageReferenceLeavesNoMean() throws InputException {
        DataArray file = DataArray.of("gain", "", new double[] {1, 2, 3, 5, 8, 11}, 3, 2);
        DataArray gain = fromFile(file, Map.of("reference", "average"));
        assertEquals(0, gain.at(0, 0) + gain.at(1, 0) + gain.at(2, 0), 1e-18);
        assertEquals(1e-3 * (1 - 4), gain.at(0, 0), 1e-18);
    }

    @Test
    void aReferenceSensorReadsZero() throws InputException {
        DataArray file = DataArray.of("gain", "", new double[] {1, 2, 3, 5, 8, 11}, 3, 2);
        DataArray gain = fromFile(file, Map.of("reference", "E1"));
        assertEquals(0, gain.at(1, 0));
        assertEquals(1e-3 * (11 - 5), gain.at(2, 1), 1e-18);
        assertEquals(List.of("E0", "E1", "E2"), gain.axes().get(0).labels());
    }

    @Test
    void whatIsMissingIsSaidAtOnce() {
        var problems = assertThrows(InputException.class, () -> new Eeg().gain(regions(2), Settings.defaults(
                new Eeg().description().card()))).problems();
        assertEquals(List.of("sensors", "centres", "orientations"), problems.stream().map(p -> p.path()).toList());
        assertTrue(problems.get(0).legal().contains("gain: {file"), problems::toString);
    }

    /** Places of the regions count where no files are given. */
    @Test
    void regionsBringTheirPlaces() throws InputException {
        var settings = Settings.defaults(new Seeg().description().card());
        var all = new Settings(settings.numbers(), settings.options(), Map.of("sensors", points(0, 0, 50)), 0);
        var up = Optional.of(new Vector3(0, 0, 1));
        var known = new Region("a", Hemisphere.LEFT, Optional.of(new Vector3(0, 0, 0)), up, Map.of());
        assertEquals(RESISTANCE / 2500, new Seeg().gain(new Parcellation("", List.of(known)), all).at(0, 0), 1e-18);
        var half = new Parcellation("", List.of(known, Region.labelled("b")));
        var problems = assertThrows(InputException.class, () -> new Seeg().gain(half, all)).problems();
        assertEquals(List.of("centres of 1 of 2 regions are not known (b)", "orientations of 1 of 2 regions are not known (b)"),
                problems.stream().map(p -> p.what()).toList());
        assertTrue(problems.get(0).legal().contains("connectome: {centres: {file: …}}"), problems::toString);
    }

    /** A gain per recorded quantity is the reading itself. */
    @Test
    void aGainPerRecordedQuantityNeedsNoMoment() throws InputException {
        var file = DataArray.of("g", "uV/source", new double[] {7}, 1, 1);
        DataArray gain = fromFile(file, Map.of());
        assertEquals(7, gain.at(0, 0) * 1000, 1e-15);
        var settings = settings(new Eeg(), Map.of(), file, file, file);
        var numbers = new HashMap<>(settings.numbers());
        numbers.put("moment", 2.0);
        refuses("moment is given, but the gain is per unit of the recorded quantity already", () -> new Eeg().gain(regions(1),
                new Settings(numbers, settings.options(), Map.of("gain", file), 0)));
    }

    @Test
    void misfitsAreNamed() {
        refuses("3x2 for 1 regions", () -> fromFile(DataArray.of("g", "", new double[6], 3, 2), 1));
        refuses("no sensor is labelled 'E3'; did you mean 'E0'?", () -> fromFile(DataArray.of("g", "", new double[6], 3, 2),
                Map.of("reference", "E3")));
        refuses("a gain is NaN", () -> fromFile(DataArray.of("g", "", new double[] {Double.NaN}, 1, 1), 1));
        refuses("sensor 0 lies at the centre of r0",
                () -> gain(new Seeg(), Map.of(), points(1, 2, 3), points(1, 2, 3), points(0, 0, 1)));
        refuses("row 0 of orientations has length 0.0",
                () -> gain(new Seeg(), Map.of(), points(9, 9, 9), points(1, 2, 3), points(0, 0, 0)));
        refuses("orientations are 2x3",
                () -> gain(new Seeg(), Map.of(), points(9, 9, 9), points(1, 2, 3), points(0, 0, 1, 0, 0, 1)));
    }

    private static void refuses(String what, Executable call) {
        String message = assertThrows(InputException.class, call).getMessage();
        assertTrue(message.contains(what), message);
    }

    private static double[] field(double[] at, int axis, double step) throws InputException {
        double[] r = at.clone();
        r[axis] += step;
        var field = new double[3];
        for (int component = 0; component < 3; component++) {
            var normal = new double[3];
            normal[component] = 1;
            var settings = settings(new Meg(), Map.of(), points(r), points(10, -20, 30), points(0.5, -0.3, 0.9));
            var arrays = new HashMap<>(settings.arrays());
            arrays.put("normals", points(normal));
            var all = new Settings(settings.numbers(), settings.options(), arrays, 0);
            field[component] = new Meg().gain(regions(1), all).at(0, 0);
        }
        return field;
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    private static DataArray points(double... values) {
        return DataArray.of("points", "mm", values, values.length / 3, 3);
    }

    private static Parcellation regions(int n) {
        return new Parcellation("", IntStream.range(0, n).mapToObj(i -> Region.labelled("r" + i)).toList());
    }

    private static DataArray fromFile(DataArray file, int regions) throws InputException {
        var settings = Settings.defaults(new Eeg().description().card());
        return new Eeg().gain(regions(regions), new Settings(settings.numbers(), settings.options(), Map.of("gain", file), 0));
    }

    private static DataArray fromFile(DataArray file, Map<String, String> options) throws InputException {
        var settings = settings(new Eeg(), options, file, file, file);
        return new Eeg().gain(regions(file.length(1)), new Settings(settings.numbers(), settings.options(), Map.of("gain", file),
                0));
    }

    private static DataArray gain(SensorInstrument instrument, Map<String, String> options, DataArray sensors, DataArray centres,
            DataArray orientations) throws InputException {
        return instrument.gain(regions(centres.length(0)), settings(instrument, options, sensors, centres, orientations));
    }

    private static Settings settings(SensorInstrument instrument, Map<String, String> options, DataArray sensors,
            DataArray centres, DataArray orientations) {
        var settings = Settings.defaults(instrument.description().card());
        var all = new HashMap<>(settings.options());
        all.putAll(options);
        var arrays = Map.of("sensors", sensors, "centres", centres, "orientations", orientations);
        return new Settings(settings.numbers(), all, arrays, 0);
    }
}
