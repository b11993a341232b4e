package org.fascicle.cli.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.fascicle.api.data.Axis;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.run.Outline;
import org.fascicle.api.run.Plan.AnalysisResult;
import org.fascicle.api.run.Recording;

/** What an analysis gave, for people: shape and range of each array, small ones whole, and which regions have no value. */
final class AnalysisSummary {

    private static final int MOST_ROWS = 20;
    private static final int MOST_COLUMNS = 8;
    private static final int MOST_MEMBERS = 20;
    private static final int MOST_NAMED = 5;

    private final List<String> lines = new ArrayList<>();

    private AnalysisSummary() {
    }

    static List<String> of(AnalysisSubject subject, List<AnalysisResult> members) {
        var summary = new AnalysisSummary();
        summary.lines.add(members.get(0).type() + " of " + subject.of() + described(subject));
        for (int m = 0; m < Math.min(members.size(), MOST_MEMBERS); m++) {
            if (subject.ensemble()) {
                summary.lines.add("member " + subject.members().get(m) + (members.get(m).arrays().isEmpty() ? ": none" : ""));
            }
            summary.arrays(members.get(m));
        }
        if (members.size() > MOST_MEMBERS) {
            summary.lines.add("… and " + (members.size() - MOST_MEMBERS) + " members more; -o and --json have all");
        }
        return summary.lines;
    }

    /** ": BOLD signal of S_e, 100 regions, 50 samples, one per 2000 ms". */
    private static String described(AnalysisSubject subject) {
        List<Recording> first = subject.recorded().members().stream().filter(m -> !m.isEmpty()).findFirst().orElse(List.of());
        if (first.isEmpty()) {
            return subject.recorded().connectome().map(c -> ": " + c.parcellation().size() + " regions").orElse("");
        }
        Outline outline = first.get(0).outline();
        String about = first.size() > 1 ? first.size() + " quantities" : outline.about();
        return ": " + (about.isEmpty() ? "" : about + ", ") + outline.labels().size()
                + (outline.regions().isEmpty() ? " sensors, " : " regions, ") + first.get(0).samples().length(0)
                + " samples, one per " + Numbers.text(outline.periodMs()) + " ms";
    }

    private void arrays(AnalysisResult result) {
        int width = result.arrays().stream().mapToInt(array -> array.name().length()).max().orElse(0);
        for (DataArray array : result.arrays()) {
            String name = "  " + array.name() + " ".repeat(width - array.name().length()) + "  ";
            if (array.rank() == 0) {
                lines.add(name + number(array.values()[0]) + unit(array));
            } else {
                lines.add(name + array.shape() + "  " + range(array) + missing(array));
                whole(array);
            }
        }
    }

    private static String unit(DataArray array) {
        return array.unit().isEmpty() || array.unit().equals("1") ? "" : " " + array.unit();
    }

    private static String range(DataArray array) {
        double[] finite = Arrays.stream(array.values()).filter(Double::isFinite).toArray();
        if (finite.length == 0) {
            return "no number";
        }
        return "min " + number(Arrays.stream(finite).min().orElseThrow()) + ", mean "
                + number(Arrays.stream(finite).sum() / finite.length) + ", max "
                + number(Arrays.stream(finite).max().orElseThrow()) + unit(array);
    }

    private static String missing(DataArray array) {
        long count = Arrays.stream(array.values()).filter(x -> !Double.isFinite(x)).count();
        if (count == 0) {
            return "";
        }
        var names = new ArrayList<String>();
        for (int a = 0; a < array.rank() && names.isEmpty(); a++) {
            names.addAll(without(array, a));
        }
        String which = names.isEmpty() ? "" : ": " + String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())))
                + (names.size() > MOST_NAMED ? " and " + (names.size() - MOST_NAMED) + " more" : "");
        return "; " + count + " of " + array.values().length + " are NaN" + which;
    }

    /** Labels of an axis at which nothing is a number. */
    private static List<String> without(DataArray array, int axis) {
        Axis labels = array.axes().get(axis);
        if (labels.labels().isEmpty()) {
            return List.of();
        }
        int inner = array.axes().subList(axis + 1, array.rank()).stream().mapToInt(Axis::length).reduce(1, (a, b) -> a * b);
        var found = new boolean[labels.length()];
        for (int k = 0; k < array.values().length; k++) {
            found[k / inner % labels.length()] |= Double.isFinite(array.values()[k]);
        }
        return IntStream.range(0, found.length).filter(i -> !found[i]).mapToObj(i -> i + " (" + labels.labels().get(i) + ")")
                .toList();
    }

    /** Vectors of up to 20 entries and matrices of up to 20 x 8. */
    private void whole(DataArray array) {
        int columns = array.rank() == 2 ? array.length(1) : 1;
        if (array.rank() > 2 || array.length(0) > MOST_ROWS || columns > MOST_COLUMNS) {
            return;
        }
        Axis rows = array.axes().get(0);
        int width = IntStream.range(0, rows.length()).mapToObj(i -> label(rows, i)).mapToInt(String::length).max().orElse(0);
        for (int i = 0; i < rows.length(); i++) {
            var line = new StringBuilder("    " + label(rows, i) + " ".repeat(width - label(rows, i).length()));
            for (int j = 0; j < columns; j++) {
                line.append(String.format(Locale.ROOT, "  %12s", number(array.values()[i * columns + j])));
            }
            lines.add(line.toString());
        }
    }

    private static String label(Axis axis, int i) {
        return axis.labels().isEmpty() ? axis.coordinates().map(x -> number(x[i]) + " " + axis.unit()).orElse("" + i)
                : axis.labels().get(i);
    }

    /** Six digits, without zeros at the end; whole numbers as they are. */
    private static String number(double x) {
        if (!Double.isFinite(x) || x == Math.rint(x) && Math.abs(x) < 1e9) {
            return Double.isFinite(x) ? Numbers.text(x) : Double.toString(x);
        }
        String text = String.format(Locale.ROOT, "%.6g", x);
        return text.contains("e") ? text : text.replaceFirst("\\.?0+$", "");
    }
}
