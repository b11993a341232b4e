package org.fascicle.io.internal.hdf5;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fascicle.api.data.Axis;

/** /analysis/NAME: the arrays of an analysis, with the coordinates and labels of their axes beside them. */
final class AnalysisGroups {

    private AnalysisGroups() {
    }

    static void write(Group root, List<KeptAnalysis> analyses) throws IOException {
        if (analyses.isEmpty()) {
            return;
        }
        var all = root.group("analysis");
        for (KeptAnalysis analysis : analyses) {
            var group = all.group(Spelling.name(analysis.name()));
            group.attribute("type", analysis.type());
            for (KeptAnalysis.Kept array : analysis.arrays()) {
                group.put(Spelling.name(array.name()), array.parts(), array.shape()).with("units", Spelling.unit(array.unit()))
                        .with("dimensions", String.join(" ", array.axes().stream().map(Axis::name).toList()));
            }
            axes(group, analysis.arrays());
        }
    }

    private static void axes(Group group, List<KeptAnalysis.Kept> arrays) {
        Map<String, Axis> written = new HashMap<>();
        for (KeptAnalysis.Kept array : arrays) {
            for (Axis axis : array.axes()) {
                var first = written.putIfAbsent(axis.name(), axis);
                String name = Spelling.name(first == null ? axis.name() : array.name() + "_" + axis.name());
                if ((first == null || !same(first, axis)) && !group.has(name) && !group.has(name + "_label")) {
                    axis.coordinates().ifPresent(x -> group.put(name, x, x.length).with("units", Spelling.unit(axis.unit())));
                    group.put(name + "_label", axis.labels());
                }
            }
        }
    }

    private static boolean same(Axis a, Axis b) {
        return a.labels().equals(b.labels()) && a.length() == b.length()
                && Arrays.equals(a.coordinates().orElse(new double[0]), b.coordinates().orElse(new double[0]));
    }
}
