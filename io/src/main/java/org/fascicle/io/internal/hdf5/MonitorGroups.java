package org.fascicle.io.internal.hdf5;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fascicle.api.run.Outline;
import org.fascicle.api.run.Recording;

/** /monitors/NAME: one axis of time and the recorded quantities (T,N). */
final class MonitorGroups {

    private MonitorGroups() {
    }

    static void write(Group root, List<Samples> all) {
        var byMonitor = new LinkedHashMap<String, List<Samples>>();
        for (Samples samples : all) {
            byMonitor.computeIfAbsent(samples.outline().monitor(), name -> new ArrayList<>()).add(samples);
        }
        if (!byMonitor.isEmpty()) {
            var monitors = root.group("monitors");
            byMonitor.forEach((name, samples) -> monitor(monitors.group(Spelling.name(name)), samples));
        }
    }

    private static void monitor(Group group, List<Samples> all) {
        int count = all.stream().mapToInt(Samples::count).min().orElse(0);
        var first = all.get(0).outline();
        group.attribute("n_samples", count);
        group.attribute("period", first.periodMs());
        group.attribute("period_units", "ms");
        var times = all.get(0).recording().samples().axes().get(0).coordinates().orElseThrow();
        group.put("time", Arrays.copyOf(times, count), count).with("units", "ms").with("long_name",
                first.mean() ? "middle of each period" : "time");
        var names = names(all.stream().map(Samples::outline).toList());
        boolean sameColumns = all.stream().allMatch(s -> s.outline().labels().equals(first.labels()));
        for (Samples samples : all) {
            variable(group, names.get(samples.outline()), samples, count, sameColumns);
        }
    }

    private static void variable(Group group, String name, Samples samples, int count, boolean sameColumns) {
        Recording recording = samples.recording();
        Outline outline = recording.outline();
        int columns = outline.labels().size();
        var values = recording.samples().values();
        String labels = sameColumns ? samples.place() + "_label" : name + "_" + samples.place() + "_label";
        if (!group.has(labels)) {
            group.put(labels, outline.labels());
        }
        group.put(name, values.length == count * columns ? values : Arrays.copyOf(values, count * columns), count, columns)
                .with("units", Spelling.unit(outline.unit()))
                .with("long_name", outline.about())
                .with("model", outline.model())
                .with("population", outline.population())
                .with("dimensions", "time " + samples.place())
                .with("labels", labels)
                .with("cell_methods", outline.mean() ? "time: mean" : "time: point");
    }

    /** The variable's own name, or POPULATION_VARIABLE where several populations give one of that name. */
    private static Map<Outline, String> names(List<Outline> outlines) {
        var names = new LinkedHashMap<Outline, String>();
        for (Outline outline : outlines) {
            String name = Spelling.name(outline.variable());
            long same = outlines.stream().filter(o -> Spelling.name(o.variable()).equals(name)).count();
            boolean taken = same > 1 || name.equals("time") || name.equals("region_label") || name.equals("sensor_label");
            names.put(outline, taken ? Spelling.name(outline.population()) + "_" + name : name);
        }
        return names;
    }
}
