package org.fascicle.cli.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.fascicle.api.atlas.Connectome;
import org.fascicle.api.atlas.Hemisphere;
import org.fascicle.api.atlas.Matrix;
import org.fascicle.api.atlas.Region;
import org.fascicle.api.atlas.SparseMatrix;

/** A connectome for people: regions, links, symmetry, and how weights, strengths and lengths are distributed. */
final class ConnectomeSummary {

    private static final int MOST_VALUES = 12;

    private final Connectome connectome;
    private final List<String> labels;
    private final List<String> lines = new ArrayList<>();

    private ConnectomeSummary(Connectome connectome) {
        this.connectome = connectome;
        this.labels = connectome.parcellation().labels();
    }

    static List<String> of(Connectome connectome) {
        var text = new ConnectomeSummary(connectome);
        text.regions();
        text.links();
        text.lengths();
        return text.lines;
    }

    private void line(String name, String format, Object... values) {
        lines.add("%-13s ".formatted(name) + String.format(Locale.ROOT, format, values));
    }

    private void regions() {
        String name = connectome.parcellation().name();
        int n = labels.size();
        line("regions", "%d%s, from '%s' to '%s'", n, name.isEmpty() ? "" : " of " + name, labels.get(0), labels.get(n - 1));
        List<Region> regions = connectome.parcellation().regions();
        Map<String, Map<String, Integer>> groups = new TreeMap<>();
        for (Region region : regions) {
            if (region.hemisphere() != Hemisphere.UNKNOWN) {
                count(groups, "hemisphere", region.hemisphere().name().toLowerCase(Locale.ROOT));
            }
            region.groups().forEach((group, value) -> count(groups, group, value));
        }
        groups.forEach((group, values) -> line(group, "%s%s", String.join(", ", values.entrySet().stream().limit(MOST_VALUES)
                .map(e -> e.getKey() + " " + e.getValue()).toList()), values.size() > MOST_VALUES ? ", …" : ""));
        long placed = regions.stream().filter(region -> region.centre().isPresent()).count();
        line("centres", placed == 0 ? "none" : placed == n ? "all" : placed + " of " + n);
    }

    private static void count(Map<String, Map<String, Integer>> groups, String group, String value) {
        groups.computeIfAbsent(group, g -> new TreeMap<>()).merge(value, 1, Integer::sum);
    }

    private void links() {
        Matrix w = connectome.weights();
        int n = labels.size();
        var count = new int[2];
        var asymmetry = new double[1];
        var in = new double[n];
        var out = new double[n];
        var values = new ArrayList<Double>();
        w.forEach((i, j, value) -> {
            count[i == j ? 1 : 0]++;
            asymmetry[0] = Math.max(asymmetry[0], Math.abs(value - w.get(j, i)));
            in[i] += value;
            out[j] += value;
            values.add(value);
        });
        line("links", "%d of %d (%.1f %%), and %d self-connections; kept %s", count[0], (long) n * (n - 1),
                n < 2 ? 0.0 : 100.0 * count[0] / n / (n - 1), count[1], w instanceof SparseMatrix ? "sparse" : "dense");
        line("symmetry", asymmetry[0] == 0 ? "symmetric" : "asymmetric, max |W-W'| = " + Numbers.text(asymmetry[0]));
        distribution("weights", values.stream().mapToDouble(Double::doubleValue).toArray(), "", false);
        distribution("in-strength", in, "", true);
        distribution("out-strength", out, "", true);
    }

    private void lengths() {
        if (connectome.lengthsMm().isEmpty()) {
            line("lengths", "none");
            return;
        }
        Matrix lengths = connectome.lengthsMm().get();
        var values = new ArrayList<Double>();
        connectome.weights().forEach((i, j, value) -> {
            if (i != j) {
                values.add(lengths.get(i, j));
            }
        });
        distribution("lengths", values.stream().mapToDouble(Double::doubleValue).toArray(), " mm", false);
    }

    private void distribution(String name, double[] values, String unit, boolean perRegion) {
        if (values.length == 0) {
            line(name, "none");
            return;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double mean = Arrays.stream(values).sum() / values.length;
        line(name, "min %s%s, quartiles %s %s %s, max %s%s, mean %s%s", number(sorted[0]), place(perRegion, values, sorted[0]),
                number(quantile(sorted, 1)), number(quantile(sorted, 2)), number(quantile(sorted, 3)),
                number(sorted[sorted.length - 1]), place(perRegion, values, sorted[sorted.length - 1]), number(mean), unit);
    }

    private String place(boolean perRegion, double[] values, double value) {
        for (int i = 0; perRegion && i < values.length; i++) {
            if (values[i] == value) {
                return " (" + labels.get(i) + ")";
            }
        }
        return "";
    }

    /** Between the two nearest values, as NumPy does it. */
    private static double quantile(double[] sorted, int quarter) {
        double at = (sorted.length - 1) * quarter / 4.0;
        int low = (int) at;
        int high = Math.min(low + 1, sorted.length - 1);
        return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
    }

    private static String number(double x) {
        return x == Math.rint(x) ? Numbers.text(x) : String.format(Locale.ROOT, "%.4g", x);
    }
}
