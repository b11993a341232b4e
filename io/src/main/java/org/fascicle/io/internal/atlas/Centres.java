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
import org.fascicle.api.InputException;
import org.fascicle.api.atlas.Vector3;
import org.fascicle.api.data.Source;
import org.fascicle.io.internal.array.Table;

/**
 * centres.txt: a label and a point in mm per line, separated by blanks, tabs or commas; labels may be quoted; more columns are
 * ignored. Labels without points are possible, on all lines or on none.
 *
 * @param labels in order
 * @param points in order, or empty
 */
record Centres(List<String> labels, List<Vector3> points) {

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
        return check(source, new Centres(labels, points));
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

    private static Centres check(Source source, Centres centres) throws InputException {
        var points = centres.points();
        if (!points.isEmpty() && points.size() < centres.labels().size()) {
            throw new InputException(source.name(), points.size() + " points for " + centres.labels().size() + " labels",
                    "all regions need a point, or none");
        }
        if (points.size() > 1 && new HashSet<>(points).size() == 1) {
            var p = points.get(0);
            throw new InputException(source.name(), "all " + points.size() + " centres are (" + p.x() + ", " + p.y() + ", "
                    + p.z() + ")",
                    "give real centres, or the labels alone");
        }
        return centres;
    }
}
