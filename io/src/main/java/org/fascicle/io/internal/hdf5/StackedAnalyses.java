package org.fascicle.io.internal.hdf5;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fascicle.api.data.Axis;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.run.Plan.AnalysisResult;

/**
 * The analyses of all members as arrays with a first axis of members: NaN where a member has none. An array whose shape differs
 * between members stays one array for each of them, named NAME_0, NAME_1, …
 */
final class StackedAnalyses {

    private StackedAnalyses() {
    }

    /** One result for each analysis; members in order, each with its own results. */
    static List<AnalysisResult> of(List<List<AnalysisResult>> members) {
        Map<String, AnalysisResult> named = new LinkedHashMap<>();
        members.forEach(results -> results.forEach(result -> named.putIfAbsent(result.name(), result)));
        return named.values().stream().map(result -> new AnalysisResult(result.name(), result.type(), arrays(result.name(),
                members))).toList();
    }

    private static List<DataArray> arrays(String analysis, List<List<AnalysisResult>> members) {
        Map<String, Map<Integer, DataArray>> byName = new LinkedHashMap<>();
        for (int m = 0; m < members.size(); m++) {
            int member = m;
            members.get(m).stream().filter(result -> result.name().equals(analysis)).flatMap(r -> r.arrays().stream())
                    .forEach(array -> byName.computeIfAbsent(array.name(), n -> new LinkedHashMap<>()).put(member, array));
        }
        var arrays = new ArrayList<DataArray>();
        byName.values().forEach(each -> arrays.addAll(stacked(each, members.size())));
        return arrays;
    }

    private static List<DataArray> stacked(Map<Integer, DataArray> each, int members) {
        DataArray one = each.values().iterator().next();
        if (!each.values().stream().allMatch(array -> array.shape().equals(one.shape()))) {
            return each.entrySet().stream().map(e -> new DataArray(one.name() + "_" + e.getKey(), e.getValue().unit(),
                    e.getValue().axes(), e.getValue().values())).toList();
        }
        int cells = one.values().length;
        var values = new double[Math.multiplyExact(members, cells)];
        Arrays.fill(values, Double.NaN);
        each.forEach((member, array) -> System.arraycopy(array.values(), 0, values, member * cells, cells));
        var axes = new ArrayList<>(List.of(Axis.plain("member", members)));
        axes.addAll(one.axes());
        return List.of(new DataArray(one.name(), one.unit(), axes, values));
    }
}
