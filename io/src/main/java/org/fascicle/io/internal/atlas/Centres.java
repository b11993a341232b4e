package org.fascicle.io.internal.atlas;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.fascicle.api.InputException;
import org.fascicle.api.atlas.Vector3;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.data.Source;
import org.fascicle.io.internal.array.Table;

/**
 * centres.txt: a label and a point in mm per line, separated by blanks, tabs or commas; labels may be quoted; more columns are
 * ignored. Labels without points are possible, on all lines or on none.
 *
 * @param labels in order
 * @param points in order, or empty
 */
public record Centres(List<String> labels, List<Vector3> points) {

    private static final Pattern FIELD = Pattern.compile("\"([^\"]*)\"|([^\\s,]+)");

    static Centres read(Source source) throws IOException, InputException {
        var labels = new ArrayList<String>();
        var points = new ArrayList<Vector3>();
        try (var lines = new BufferedReader(new InputStreamReader(source.open(), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank() && !line.strip().startsWith("#")) {
                    var fields = fields(line);
                    labels.add(fields.get(0));
                    point(source, number, fields).ifPresent(points::add);
                }
            }
        }
        return check(source.name(), new Centres(labels, points));
    }

    /** At tabs, if there are any, so that labels may have blanks. */
    private static List<String> fields(String line) {
        if (line.indexOf('\t') >= 0) {
            return Arrays.stream(line.strip().split("\t")).map(f -> f.strip().replaceAll("^\"|\"$", "")).toList();
        }
        return FIELD.matcher(line).results().map(m -> m.group(1) == null ? m.group(2) : m.group(1)).toList();
    }

    private static Optional<Vector3> point(Source source, int line, List<String> fields) throws InputException {
        if (fields.size() == 1) {
            return Optional.empty();
        }
        var xyz = new double[3];
        for (int i = 0; i < 3; i++) {
            var number = fields.size() > i + 1 ? Table.number(fields.get(i + 1)) : Optional.<Double>empty();
            if (number.isEmpty() || !Double.isFinite(number.get())) {
                throw new InputException(source.name(), "line " + line + ": '" + String.join(" ", fields)
                        + "' is no label with a point",
                        "label x y z are needed, in mm");
            }
            xyz[i] = number.get();
        }
        return Optional.of(new Vector3(xyz[0], xyz[1], xyz[2]));
    }

    /** Checks points that a file gives beside labels, or without any: regions are then numbered. */
    public static Centres of(String name, List<String> labels, DataArray xyz) throws InputException {
        boolean triples = xyz.rank() == 2 && xyz.length(1) == 3 || xyz.rank() == 1 && xyz.length(0) == 3;
        if (!triples) {
            throw new InputException(name, xyz.shape() + " values", "x y z of each region are needed, in mm");
        }
        var points = new ArrayList<Vector3>();
        for (int i = 0; i < xyz.values().length; i += 3) {
            points.add(new Vector3(xyz.values()[i], xyz.values()[i + 1], xyz.values()[i + 2]));
        }
        var numbered = IntStream.range(0, points.size()).mapToObj(Integer::toString).toList();
        return check(name, new Centres(labels.isEmpty() ? numbered : labels, points));
    }

    private static Centres check(String name, Centres centres) throws InputException {
        var points = centres.points();
        if (!points.isEmpty() && points.size() != centres.labels().size()) {
            throw new InputException(name, points.size() + " points for " + centres.labels().size() + " labels",
                    "all regions need a point, or none");
        }
        if (points.size() > 1 && new HashSet<>(points).size() == 1) {
            var p = points.get(0);
            throw new InputException(name, "all " + points.size() + " centres are (" + p.x() + ", " + p.y() + ", "
                    + p.z() + ")",
                    "give real centres, or the labels alone");
        }
        return centres;
    }
}
