package org.fascicle.engine.internal.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.fascicle.api.atlas.Parcellation;
import org.fascicle.api.experiment.Population;
import org.fascicle.api.experiment.Regions;

/** Shares the regions of the connectome among the populations: each belongs to exactly one. */
final class RegionShare {

    private static final int FREE = -1;
    private static final int MOST = 1_000_000;
    /** So many regions are named in a message. */
    private static final int NAMED = 5;

    private final Problems problems;
    private final Optional<Parcellation> parcellation;
    private final boolean faulty;

    RegionShare(Problems problems, Optional<Parcellation> parcellation, boolean faulty) {
        this.problems = problems;
        this.parcellation = parcellation;
        this.faulty = faulty;
    }

    /** Lanes of each population, in order; empty where they cannot be known. */
    List<Optional<LaneSet>> share(List<Population> populations) {
        long before = problems.errors();
        var owners = new int[parcellation.map(Parcellation::size).orElse(0)];
        Arrays.fill(owners, FREE);
        for (int p = 0; p < populations.size(); p++) {
            take(populations, p, owners);
        }
        long takers = populations.stream().filter(p -> p.regions().orElse(null) instanceof Regions.Rest).count();
        for (int p = 0; p < populations.size(); p++) {
            if (populations.get(p).regions().orElse(null) instanceof Regions.Rest) {
                takeRest(populations.get(p), p, owners, takers);
            }
        }
        if (problems.errors() == before) {
            reportFree(owners);
        }
        var lanes = new ArrayList<Optional<LaneSet>>();
        for (int p = 0; p < populations.size(); p++) {
            lanes.add(lanes(populations.get(p), p, owners));
        }
        return lanes;
    }

    private void take(List<Population> populations, int p, int[] owners) {
        Population population = populations.get(p);
        String path = "populations." + population.name() + ".regions";
        if (population.regions().isEmpty() || parcellation.isEmpty()) {
            return;
        }
        var taken = new TreeMap<Integer, List<Integer>>();
        for (int i : new RegionChoice(parcellation.get().regions(), "the connectome", problems)
                .choose(population.regions().get(), path)) {
            if (owners[i] != FREE) {
                taken.computeIfAbsent(owners[i], owner -> new ArrayList<>()).add(i);
            } else {
                owners[i] = p;
            }
        }
        taken.forEach((owner, regions) -> problems.error(path, belong(regions, populations.get(owner).name()),
                "a region belongs to one population"));
    }

    private String belong(List<Integer> regions, String owner) {
        return regions.size() == 1 ? "region %s already belongs to %s".formatted(named(regions), owner)
                : "%d regions already belong to %s: %s".formatted(regions.size(), owner, named(regions));
    }

    private void takeRest(Population population, int p, int[] owners, long takers) {
        String path = "populations." + population.name() + ".regions";
        if (takers > 1) {
            problems.error(path, "regions: rest in %d populations".formatted(takers), "only one can take the rest");
        }
        boolean any = false;
        for (int i = 0; i < owners.length; i++) {
            if (owners[i] == FREE) {
                owners[i] = p;
                any = true;
            }
        }
        if (!any && parcellation.isPresent()) {
            problems.error(path, "no region is left for " + population.name(), "the other populations take all of them");
        }
    }

    private void reportFree(int[] owners) {
        List<Integer> free = IntStream.range(0, owners.length).filter(i -> owners[i] == FREE).boxed().toList();
        if (!free.isEmpty()) {
            problems.error("populations", "%d %s to no population: %s".formatted(free.size(),
                    free.size() == 1 ? "region belongs" : "regions belong", named(free)), "give one population regions: rest");
        }
    }

    private String named(List<Integer> regions) {
        return Shown.few(regions.stream().map(this::label).toList(), NAMED);
    }

    private String label(int region) {
        return parcellation.orElseThrow().regions().get(region).label();
    }

    private Optional<LaneSet> lanes(Population population, int p, int[] owners) {
        String path = "populations." + population.name();
        if (population.size().isPresent()) {
            return sized(population, path);
        }
        if (parcellation.isEmpty()) {
            if (!faulty) {
                problems.error(path, "%s of a connectome, but there is none"
                                .formatted(population.regions().isPresent() ? "regions" : "no size, and no regions"),
                        "add connectome:, or say size: e.g. size: 10");
            }
            return Optional.empty();
        }
        if (population.regions().isEmpty()) {
            problems.error(path, "no regions", "say which, e.g. regions: all");
            return Optional.empty();
        }
        int[] mine = IntStream.range(0, owners.length).filter(i -> owners[i] == p).toArray();
        return mine.length == 0 ? Optional.empty()
                : Optional.of(new LaneSet(population.name(), mine, Arrays.stream(mine).mapToObj(this::label).toList()));
    }

    private Optional<LaneSet> sized(Population population, String path) {
        int size = population.size().getAsInt();
        if (population.regions().isPresent()) {
            problems.error(path + ".size", "both size and regions", "size is for populations without a connectome; keep one");
        }
        if (size < 1 || size > MOST) {
            problems.error(path + ".size", "size is " + size, "must be 1 to " + MOST);
            return Optional.empty();
        }
        return Optional.of(new LaneSet(population.name(), IntStream.range(0, size).toArray(),
                IntStream.range(0, size).mapToObj(i -> population.name() + "_" + i).toList()));
    }
}
