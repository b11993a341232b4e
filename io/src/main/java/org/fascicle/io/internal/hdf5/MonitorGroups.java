package org.fascicle.io.internal.hdf5;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.fascicle.api.run.Outline;

/**
 * /monitors/NAME: one axis of time and the recorded quantities, (T,N) or (M,T,N). A member that ended early is followed by NaN;
 * n_valid says how many samples it has.
 */
final class MonitorGroups {

    private final List<Outline> outlines;
    private final List<MemberResult> members;
    private final boolean single;

    private MonitorGroups(List<Outline> outlines, List<MemberResult> members, boolean single) {
        this.outlines = outlines;
        this.members = members;
        this.single = single;
    }

    /** All monitors; a single run has one member and no axis for it. */
    static void write(Group root, List<Outline> outlines, List<MemberResult> members, boolean single)
            throws IOException {
        var byMonitor = new LinkedHashMap<String, List<Integer>>();
        for (int r = 0; r < outlines.size(); r++) {
            byMonitor.computeIfAbsent(outlines.get(r).monitor(), name -> new ArrayList<>()).add(r);
        }
        if (!byMonitor.isEmpty()) {
            var monitors = root.group("monitors");
            var groups = new MonitorGroups(outlines, members, single);
            for (var monitor : byMonitor.entrySet()) {
                groups.monitor(monitors.group(Spelling.name(monitor.getKey())), monitor.getValue());
            }
        }
    }

    /** Samples of a member that all recordings of a monitor have. */
    private static int count(MemberResult member, List<Integer> recordings) {
        return recordings.stream().mapToInt(member::count).min().orElse(0);
    }

    private void monitor(Group group, List<Integer> recordings) throws IOException {
        int[] counts = members.stream().mapToInt(member -> count(member, recordings)).toArray();
        int most = IntStream.range(0, counts.length).reduce((a, b) -> counts[b] > counts[a] ? b : a).orElse(0);
        var first = outlines.get(recordings.get(0));
        group.attribute("n_samples", counts[most]);
        group.attribute("period", first.periodMs());
        group.attribute("period_units", "ms");
        if (!single) {
            group.put("n_valid", counts).with("dimensions", "member").with("long_name", "samples before a member ended");
        }
        double[] times = counts[most] == 0 ? new double[0]
                : members.get(most).samples(outlines).get(recordings.get(0)).times(counts[most]);
        group.put("time", times, times.length).with("units", "ms").with("long_name",
                first.mean() ? "middle of each period" : "time");
        var names = names(recordings.stream().map(outlines::get).toList());
        boolean sameColumns = recordings.stream().allMatch(r -> outlines.get(r).labels().equals(first.labels()));
        for (int k = 0; k < names.size(); k++) {
            variable(group, names.get(k), recordings.get(k), counts, sameColumns);
        }
    }

    private void variable(Group group, String name, int recording, int[] counts, boolean sameColumns)
            throws IOException {
        Outline outline = outlines.get(recording);
        String place = Samples.place(outline);
        int columns = outline.labels().size();
        int count = Arrays.stream(counts).max().orElse(0);
        String labels = sameColumns ? place + "_label" : name + "_" + place + "_label";
        if (!group.has(labels)) {
            group.put(labels, outline.labels());
        }
        List<Values> parts = IntStream.range(0, counts.length).<Values>mapToObj(m ->
                () -> padded(members.get(m), recording, counts[m] * columns, count * columns)).toList();
        group.put(name, parts, single ? new int[] {count, columns} : new int[] {counts.length, count, columns})
                .with("units", Spelling.unit(outline.unit()))
                .with("long_name", outline.about())
                .with("model", outline.model())
                .with("population", outline.population())
                .with("dimensions", (single ? "" : "member ") + "time " + place)
                .with("labels", labels)
                .with("cell_methods", outline.mean() ? "time: mean" : "time: point");
    }

    /** The values of a member, followed by NaN. */
    private double[] padded(MemberResult member, int recording, int valid, int length) throws IOException {
        double[] values = valid == 0 ? new double[0] : member.samples(outlines).get(recording).values(valid);
        if (valid == length) {
            return values;
        }
        var padded = Arrays.copyOf(values, length);
        Arrays.fill(padded, valid, length, Double.NaN);
        return padded;
    }

    /** Of each, the variable's own name, or POPULATION_VARIABLE where several populations give one of that name. */
    private static List<String> names(List<Outline> outlines) {
        var names = new ArrayList<String>();
        for (Outline outline : outlines) {
            String name = Spelling.name(outline.variable());
            long same = outlines.stream().filter(o -> Spelling.name(o.variable()).equals(name)).count();
            boolean taken = same > 1 || List.of("time", "n_valid", "region_label", "sensor_label").contains(name);
            names.add(taken ? Spelling.name(outline.population()) + "_" + name : name);
        }
        return names;
    }
}
