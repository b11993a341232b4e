package org.fascicle.engine.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.fascicle.api.Nearest;
import org.fascicle.api.atlas.Hemisphere;
import org.fascicle.api.atlas.Region;
import org.fascicle.api.experiment.Regions;

/** Finds the regions that labels, patterns, indices, ranges or properties name. */
final class RegionChoice {

    private static final Pattern RANGE = Pattern.compile("(\\d+)\\s*\\.\\.\\s*(\\d+)");
    private static final Pattern INDEX = Pattern.compile("\\d+");

    private final List<Region> regions;
    private final String owner;
    private final Problems problems;

    /** Among the regions of an owner, who is named in messages. */
    RegionChoice(List<Region> regions, String owner, Problems problems) {
        this.regions = regions;
        this.owner = owner;
        this.problems = problems;
    }

    /** Indices in ascending order; {@code rest} is empty here, for who knows the others. */
    int[] choose(Regions choice, String path) {
        if (choice instanceof Regions.All) {
            return IntStream.range(0, regions.size()).toArray();
        } else if (choice instanceof Regions.Named named) {
            return named(named.patterns(), path);
        } else if (choice instanceof Regions.Having having) {
            return having(having.properties(), path);
        }
        return new int[0];
    }

    private int[] named(List<String> patterns, String path) {
        if (patterns.isEmpty()) {
            problems.error(path, "an empty list of regions", "name at least one, or write all");
        }
        var chosen = new TreeSet<Integer>();
        for (String pattern : patterns) {
            List<Integer> found = matching(pattern, path);
            chosen.addAll(found);
        }
        return chosen.stream().mapToInt(Integer::intValue).toArray();
    }

    private List<Integer> matching(String pattern, String path) {
        List<Integer> byLabel = IntStream.range(0, regions.size())
                .filter(i -> Glob.matches(pattern, regions.get(i).label())).boxed().toList();
        if (!byLabel.isEmpty()) {
            return byLabel;
        }
        Matcher range = RANGE.matcher(pattern);
        if (range.matches() || INDEX.matcher(pattern).matches()) {
            String low = range.matches() ? range.group(1) : pattern;
            String high = range.matches() ? range.group(2) : pattern;
            return indices(low, high, pattern, path);
        }
        List<String> labels = regions.stream().map(Region::label).toList();
        String hint = Nearest.hint(pattern, labels);
        problems.error(path, "no region is labelled '%s'".formatted(pattern),
                (hint.isEmpty() ? "" : hint + " ") + "%s has %d regions, from '%s' to '%s'".formatted(owner, labels.size(),
                        labels.get(0), labels.get(labels.size() - 1)));
        return List.of();
    }

    private List<Integer> indices(String low, String high, String pattern, String path) {
        if (low.length() > 9 || high.length() > 9 || Integer.parseInt(high) >= regions.size()
                || Integer.parseInt(low) > Integer.parseInt(high)) {
            problems.error(path, "region %s does not exist".formatted(pattern),
                    "regions are counted from 0 to %d; in a..b both ends are included".formatted(regions.size() - 1));
            return List.of();
        }
        return IntStream.rangeClosed(Integer.parseInt(low), Integer.parseInt(high)).boxed().toList();
    }

    private int[] having(Map<String, String> properties, String path) {
        int[] found = IntStream.range(0, regions.size())
                .filter(i -> properties.entrySet().stream().allMatch(p -> has(regions.get(i), p.getKey(), p.getValue())))
                .toArray();
        if (found.length == 0) {
            var known = new TreeSet<String>();
            for (Region region : regions) {
                if (region.hemisphere() != Hemisphere.UNKNOWN) {
                    known.add("hemisphere: " + region.hemisphere().name().toLowerCase(Locale.ROOT));
                }
                region.groups().forEach((group, value) -> known.add(group + ": " + value));
            }
            problems.error(path, "no region has " + properties, known.isEmpty()
                    ? owner + " says nothing of its regions but their labels"
                    : "it knows " + String.join(", ", new ArrayList<>(known).subList(0, Math.min(20, known.size()))));
        }
        return found;
    }

    private static boolean has(Region region, String property, String value) {
        if (property.equals("hemisphere")) {
            return region.hemisphere().name().toLowerCase(Locale.ROOT).equals(value.toLowerCase(Locale.ROOT));
        }
        return value.equals(region.groups().get(property));
    }
}
