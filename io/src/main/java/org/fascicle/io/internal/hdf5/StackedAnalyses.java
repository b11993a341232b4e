package org.fascicle.io.internal.hdf5;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fascicle.api.data.Axis;

/**
 * The analyses of all members as arrays with a first axis of members: NaN where a member has none. An array whose shape differs
 * between members stays one array for each of them, named NAME_0, NAME_1, …
 */
final class StackedAnalyses {

    private StackedAnalyses() {
    }

    /** One result for each analysis; members in order, each with its own results. */
    static List<KeptAnalysis> of(List<List<KeptAnalysis>> members) {
        Map<String, KeptAnalysis> named = new LinkedHashMap<>();
        members.forEach(results -> results.forEach(result -> named.putIfAbsent(result.name(), result)));
        return named.values().stream().map(result -> new KeptAnalysis(result.name(), result.type(), arrays(result.name(),
                members))).toList();
    }

    private static List<KeptAnalysis.Kept> arrays(String analysis, List<List<KeptAnalysis>> members) {
        Map<String, Map<Integer, KeptAnalysis.Kept>> byName = new LinkedHashMap<>();
        for (int m = 0; m < members.size(); m++) {
            int member = m;
            members.get(m).stream().filter(result -> result.name().equals(analysis)).flatMap(r -> r.arrays().stream())
                    .forEach(array -> byName.computeIfAbsent(array.name(), n -> new LinkedHashMap<>()).put(member, array));
        }
        var arrays = new ArrayList<KeptAnalysis.Kept>();
        byName.values().forEach(each -> arrays.addAll(stacked(each, members.size())));
        return arrays;
    }

    private static List<KeptAnalysis.Kept> stacked(Map<Integer, KeptAnalysis.Kept> each, int members) {
        KeptAnalysis.Kept one = each.values().iterator().next();
        if (!each.values().stream().allMatch(array -> Arrays.equals(array.shape(), one.shape()))) {
            return each.entrySet().stream().map(e -> new KeptAnalysis.Kept(one.name() + "_" + e.getKey(), e.getValue().unit(),
                    e.getValue().axes(), e.getValue().parts())).toList();
        }
        int cells = Arrays.stream(one.shape()).reduce(1, Math::multiplyExact);
        List<Values> parts = IntStream.range(0, members)
                .mapToObj(m -> each.containsKey(m) ? each.get(m).parts().get(0) : missing(cells)).toList();
        var axes = new ArrayList<>(List.of(Axis.plain("member", members)));
        axes.addAll(one.axes());
        return List.of(new KeptAnalysis.Kept(one.name(), one.unit(), axes, parts));
    }

    private static Values missing(int cells) {
        return () -> {
            var values = new double[cells];
            Arrays.fill(values, Double.NaN);
            return values;
        };
    }
}
