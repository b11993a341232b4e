package org.fascicle.forward;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.fascicle.api.InputException;
import org.fascicle.api.Problem;
import org.fascicle.api.Settings;
import org.fascicle.api.atlas.Parcellation;
import org.fascicle.api.atlas.Region;
import org.fascicle.api.atlas.Vector3;
import org.fascicle.api.data.DataArray;

/**
 * Where sensors and dipoles are.
 *
 * @param labels of the sensors
 * @param sensors positions, mm
 * @param centres positions of the dipoles, mm, a region each
 * @param orientations of the dipoles, of length 1
 */
record Placement(List<String> labels, List<Vector3> sensors, List<Vector3> centres, List<Vector3> orientations) {

    /** Closer than that, a point dipole is no model of a region. */
    private static final double CLOSEST = 0.1;

    /** Labels that a message shows. */
    private static final int FEW = 3;

    /** From the files of the settings, centres and orientations else from the regions; reports all that is missing or misfits. */
    static Placement of(Parcellation regions, Settings settings, String prefix) throws InputException {
        var problems = new ArrayList<Problem>();
        Optional<DataArray> positions = settings.array("sensors");
        List<Vector3> sensors = positions.isPresent() ? rows(positions.get(), "sensors", -1, problems)
                : missing("sensors", "sensors are not known", "positions, n x 3 in mm", problems);
        List<Vector3> centres = ofRegions(regions, Region::centre, settings, "centres", problems);
        List<Vector3> orientations = ofRegions(regions, Region::orientation, settings, "orientations", problems);
        var directions = problems.isEmpty() ? directions(orientations, "orientations", problems) : orientations;
        for (int i = 0; problems.isEmpty() && i < sensors.size(); i++) {
            for (int j = 0; j < centres.size(); j++) {
                if (sensors.get(i).distance(centres.get(j)) < CLOSEST) {
                    String label = regions.labels().get(j);
                    problems.add(Problem.error("sensors", "sensor %d lies at the centre of %s".formatted(i, label),
                            "at least " + CLOSEST + " mm between them are needed"));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        return new Placement(LeadField.labels(positions.orElseThrow(), prefix), sensors, centres, directions);
    }

    /** With positions from another origin. */
    Placement around(Vector3 origin) {
        return new Placement(labels, sensors.stream().map(r -> Vectors.difference(r, origin)).toList(),
                centres.stream().map(r -> Vectors.difference(r, origin)).toList(), orientations);
    }

    /** With sensors in their directions on a sphere around the mean of the centres. */
    Placement onSphere(double radius) {
        Vector3 mean = Vectors.times(1.0 / centres.size(), centres.stream().reduce(new Vector3(0, 0, 0), Vectors::sum));
        double farthest = centres.stream().mapToDouble(mean::distance).max().orElse(0);
        double distance = radius * farthest;
        var moved = sensors.stream().map(r -> Vectors.sum(mean, Vectors.times(distance / Vectors.length(r), r))).toList();
        return new Placement(labels, moved, centres, orientations);
    }

    /** Directions in which sensors measure: from the settings, or away from the origin. */
    List<Vector3> normals(Settings settings) throws InputException {
        var problems = new ArrayList<Problem>();
        Optional<DataArray> given = settings.array("normals");
        List<Vector3> rows = given.isPresent() ? rows(given.get(), "normals", sensors.size(), problems) : sensors;
        List<Vector3> normals = problems.isEmpty() ? directions(rows, given.isPresent() ? "normals" : "sensors", problems) : rows;
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        return normals;
    }

    private static List<Vector3> ofRegions(Parcellation regions, Function<Region, Optional<Vector3>> known, Settings settings,
            String name, List<Problem> problems) {
        if (settings.array(name).isPresent()) {
            return rows(settings.array(name).get(), name, regions.size(), problems);
        }
        List<Vector3> own = regions.regions().stream().flatMap(r -> known.apply(r).stream()).toList();
        if (own.size() == regions.size()) {
            return own;
        }
        List<String> without = regions.regions().stream().filter(r -> known.apply(r).isEmpty()).map(Region::label).toList();
        String what = own.isEmpty() ? name + " are not known"
                : "%s of %d of %d regions are not known (%s%s)".formatted(name, without.size(), regions.size(),
                        String.join(", ", without.subList(0, Math.min(FEW, without.size()))), without.size() > FEW ? ", …" : "");
        return missing(name, what, name.equals("centres") ? "n x 3 in mm; or a connectome that has them (connectome: {centres: "
                + "{file: …}})" : "n x 3; or a connectome that has them (such as The Virtual Brain's .zip)", problems);
    }

    private static List<Vector3> missing(String name, String what, String form, List<Problem> problems) {
        problems.add(Problem.error(name, what, "give %s: {file: …}, %s; or gain: {file: …}, sensors x regions"
                .formatted(name, form)));
        return List.of();
    }

    private static List<Vector3> rows(DataArray found, String name, int count, List<Problem> problems) {
        if (found.rank() != 2 || found.length(1) != 3 || count >= 0 && found.length(0) != count) {
            problems.add(Problem.error(name, name + " are " + found.shape(),
                    (count < 0 ? "n" : count) + " x 3 numbers are needed"));
            return List.of();
        }
        return IntStream.range(0, found.length(0))
                .mapToObj(i -> new Vector3(found.at(i, 0), found.at(i, 1), found.at(i, 2))).toList();
    }

    private static List<Vector3> directions(List<Vector3> rows, String name, List<Problem> problems) {
        var directions = new ArrayList<Vector3>();
        for (int i = 0; i < rows.size(); i++) {
            double length = Vectors.length(rows.get(i));
            if (!(length > 0)) {
                problems.add(Problem.error(name, "row " + i + " of " + name + " has length " + length, "a direction is needed"));
            }
            directions.add(Vectors.times(1 / length, rows.get(i)));
        }
        return directions;
    }
}
