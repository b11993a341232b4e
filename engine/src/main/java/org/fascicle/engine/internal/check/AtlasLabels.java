package org.fascicle.engine.internal.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fascicle.api.Nearest;
import org.fascicle.api.atlas.Hemisphere;
import org.fascicle.api.atlas.Parcellation;
import org.fascicle.api.atlas.Region;

/** Compares the labels of a file with those of the atlas it is said to be in, and finds the order of the atlas in it. */
final class AtlasLabels {

    private static final String PATH = "connectome.atlas";
    private static final int FEW = 3;

    private final Problems problems;
    private final String name;
    private final Parcellation atlas;

    AtlasLabels(Problems problems, String name, Parcellation atlas) {
        this.problems = problems;
        this.name = name;
        this.atlas = atlas;
    }

    /**
     * The regions of the file under the names of the atlas.
     *
     * @param parcellation in the order of the atlas
     * @param order which region of the file each of them is
     */
    record Named(Parcellation parcellation, int... order) {

        /** Whether the file had another order. */
        boolean isMoved() {
            return !IntStream.range(0, order.length).allMatch(i -> order[i] == i);
        }
    }

    /** Names them; reports labels that differ. Without labels of its own a file is taken to be in the order of the atlas. */
    Optional<Named> name(Parcellation file, boolean hasLabels, boolean reorder) {
        int n = atlas.size();
        if (file.size() != n) {
            problems.error(PATH, "%d regions in the file but %d in atlas %s".formatted(file.size(), n, name),
                    "name the atlas they are in");
            return Optional.empty();
        }
        if (!hasLabels) {
            problems.note(PATH, "labels are those of " + name + ", in its order: the file has none");
            return Optional.of(named(file, IntStream.range(0, n).toArray()));
        }
        if (file.labels().equals(atlas.labels())) {
            return Optional.of(named(file, IntStream.range(0, n).toArray()));
        }
        return reorder ? reordered(file) : refused(file);
    }

    private Optional<Named> refused(Parcellation file) {
        int[] different = IntStream.range(0, atlas.size())
                .filter(i -> !file.labels().get(i).equals(atlas.labels().get(i))).toArray();
        int first = different[0];
        boolean sameNames = file.labels().stream().sorted().toList().equals(atlas.labels().stream().sorted().toList());
        problems.error("connectome.labels", "row %d is '%s' in the file but '%s' in atlas %s%s".formatted(first,
                        file.labels().get(first), atlas.labels().get(first), name,
                        different.length > 1 ? "; " + different.length + " rows differ" : ""),
                sameNames ? "use reorder: by-label"
                : "the file has labels that the atlas has not; leave atlas: out, or correct them");
        return Optional.empty();
    }

    private Optional<Named> reordered(Parcellation file) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < file.size(); i++) {
            places.put(file.labels().get(i), i);
        }
        List<String> missing = atlas.labels().stream().filter(label -> !places.containsKey(label)).toList();
        if (!missing.isEmpty()) {
            List<String> unknown = file.labels().stream().filter(label -> atlas.indexOf(label) < 0).toList();
            problems.error("connectome.labels", "the file has no '%s'%s of atlas %s, but '%s'".formatted(
                            String.join("', '", missing.subList(0, Math.min(FEW, missing.size()))),
                            missing.size() > FEW ? " and " + (missing.size() - FEW) + " more" : "", name, unknown.get(0)),
                    Nearest.hint(unknown.get(0), missing));
            return Optional.empty();
        }
        return Optional.of(named(file, atlas.labels().stream().mapToInt(places::get).toArray()));
    }

    /** Label, side and groups of the atlas; positions and what else the file knows of its own. */
    private Named named(Parcellation file, int... order) {
        var regions = new ArrayList<Region>();
        for (int i = 0; i < order.length; i++) {
            Region own = file.regions().get(order[i]);
            Region known = atlas.regions().get(i);
            var groups = new HashMap<>(own.groups());
            groups.putAll(known.groups());
            regions.add(new Region(known.label(), known.hemisphere() == Hemisphere.UNKNOWN ? own.hemisphere()
                    : known.hemisphere(),
                    own.centre(), own.orientation(), groups));
        }
        return new Named(new Parcellation(name, regions), order);
    }
}
