package org.fascicle.cli.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.fascicle.api.data.Axis;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.run.Plan.AnalysisResult;

/** What an analysis gave, as JSON for programs: every number, those that are not finite as null. */
final class AnalysisJson {

    private AnalysisJson() {
    }

    static String of(Path file, AnalysisSubject subject, List<AnalysisResult> members) {
        String head = "{\"result\": %s, \"type\": %s, \"of\": %s, ".formatted(Json.string(file.toString()),
                Json.string(members.get(0).type()), Json.string(subject.of()));
        if (!subject.ensemble()) {
            return head + "\"arrays\": " + arrays(members.get(0)) + "}";
        }
        var all = new ArrayList<String>();
        for (int m = 0; m < members.size(); m++) {
            all.add("{\"member\": " + subject.members().get(m) + ", \"arrays\": " + arrays(members.get(m)) + "}");
        }
        return head + "\"members\": [\n " + String.join(",\n ", all) + "]}";
    }

    private static String arrays(AnalysisResult result) {
        return result.arrays().stream().map(AnalysisJson::array).collect(Collectors.joining(",\n  ", "[\n  ", "]"));
    }

    private static String array(DataArray array) {
        String axes = array.axes().stream().map(AnalysisJson::axis).collect(Collectors.joining(", ", "[", "]"));
        var values = new StringBuilder();
        nest(values, array, 0, new int[1]);
        return "{\"name\": " + Json.string(array.name()) + ", \"unit\": " + Json.string(array.unit()) + ", \"axes\": " + axes
                + ", \"values\": " + values + "}";
    }

    private static String axis(Axis axis) {
        String labels = axis.labels().isEmpty() ? "" : ", \"labels\": "
                + axis.labels().stream().map(Json::string).collect(Collectors.joining(", ", "[", "]"));
        String coordinates = axis.coordinates().map(x -> ", \"unit\": " + Json.string(axis.unit()) + ", \"coordinates\": "
                + Arrays.stream(x).mapToObj(AnalysisJson::number).collect(Collectors.joining(", ", "[", "]"))).orElse("");
        return "{\"name\": " + Json.string(axis.name()) + ", \"length\": " + axis.length() + labels + coordinates + "}";
    }

    /** Lists of lists; a scalar is a number. */
    private static void nest(StringBuilder to, DataArray array, int axis, int[] next) {
        if (axis == array.rank()) {
            to.append(number(array.values()[next[0]++]));
            return;
        }
        to.append('[');
        for (int i = 0; i < array.length(axis); i++) {
            if (i > 0) {
                to.append(", ");
            }
            nest(to, array, axis + 1, next);
        }
        to.append(']');
    }

    private static String number(double x) {
        return Double.isFinite(x) ? Numbers.text(x) : "null";
    }
}
