package org.fascicle.io.internal.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fascicle.api.Card;
import org.fascicle.api.Citation;
import org.fascicle.api.InputException;
import org.fascicle.api.Nearest;
import org.fascicle.api.Parameter;
import org.fascicle.api.Problem;
import org.fascicle.api.Range;
import org.fascicle.api.Settings;
import org.fascicle.api.atlas.Atlas;
import org.fascicle.api.atlas.Hemisphere;
import org.fascicle.api.atlas.Matrix;
import org.fascicle.api.atlas.Parcellation;
import org.fascicle.api.atlas.Region;
import org.fascicle.api.atlas.Vector3;
import org.fascicle.api.data.Source;

/**
 * A made-up connectome in the making: the regions of a built-in parcellation, or {@code regions: n} of them, half in each
 * hemisphere, on two half ellipsoids; its links are the business of each rule. The same bits everywhere for a seed.
 */
public final class Generated {

    private static final Parameter REGIONS = new Parameter("regions", 100, "1",
            "number of regions where no atlas is named", Range.between(1, 20_000));
    private static final Parameter SEED = new Parameter("seed", 0, "1",
            "which of the possible ones; not the seed of the experiment", Range.any());

    private final String id;
    private final String name;
    private final Settings settings;
    private final List<Region> regions;
    private final Draws draws;
    private final Links links;
    private final List<Problem> problems = new ArrayList<>();

    private Generated(String id, String name, Settings settings, List<Region> regions) {
        this.id = id;
        this.name = name;
        this.settings = settings;
        this.regions = regions;
        this.links = new Links(regions.size());
        this.draws = new Draws(Double.doubleToLongBits(settings.numbers().getOrDefault(SEED.name(), 0.0)));
    }

    /** Puts links in. */
    @FunctionalInterface
    public interface Rule {
        /** Links regions; what cannot be done with the settings is reported and left. */
        void link(Generated network);
    }

    /** A card with the parameters of a rule and those that all rules have; those with random links have a seed. */
    public static Card card(String id, String title, String reference, String doi, Parameter... own) {
        var all = new ArrayList<>(List.of(REGIONS));
        all.addAll(List.of(own));
        all.addAll(List.of(WeightLaw.WEIGHT, WeightLaw.SPREAD, SEED));
        var card = Card.of(id, title).with(all.toArray(Parameter[]::new)).with(WeightLaw.LAW);
        return reference.isEmpty() ? card : card.with(new Citation(reference, doi));
    }

    /** The parameter {@code regions}, for cards that are put together by hand. */
    public static Parameter regionsParameter() {
        return REGIONS;
    }

    /**
     * Makes one: weights between two regions are the same in both directions where both are linked.
     *
     * @throws InputException naming settings that do not go with each other
     */
    public static Atlas atlas(Card card, Source source, Settings settings, Rule rule) throws InputException {
        var network = new Generated(card.id(), source.name(), settings, regions(card.id(), source, settings));
        rule.link(network);
        if (!network.problems.isEmpty()) {
            throw new InputException(network.problems);
        }
        var law = WeightLaw.of(settings, network.draws);
        return network.atlas(network.links.matrix((i, j) -> law.between(Math.min(i, j), Math.max(i, j))));
    }

    private Atlas atlas(Matrix weights) {
        List<Vector3> centres = EllipsoidLayout.of(regions);
        return new Atlas(placed(named(id, name), regions, centres), Optional.of(weights), Optional.of(links.lengths(centres)),
                true,
                List.of(remark(name)));
    }

    /** What every made-up connectome says of itself. */
    public static Problem remark(String name) {
        return Problem.note(name, "SYNTHETIC connectome: weights and positions are made up by a rule, not measured");
    }

    /** Regions with positions and the directions of the surface there, under a name that says SYNTHETIC. */
    public static Parcellation placed(String name, List<Region> regions, List<Vector3> centres) {
        return new Parcellation(name + " (SYNTHETIC)", IntStream.range(0, regions.size()).mapToObj(i -> {
            Region r = regions.get(i);
            return new Region(r.label(), r.hemisphere(), Optional.of(centres.get(i)),
                    Optional.of(EllipsoidLayout.outward(centres.get(i))), r.groups());
        }).toList());
    }

    /** "small-world", or with an atlas "aal90 small-world". */
    public static String named(String id, String source) {
        return source.equals(id) ? id : source + " " + id;
    }

    /**
     * The regions of the parcellation that the source names, or as many as the settings say if it names the loader itself.
     *
     * @throws InputException if there is no such parcellation, or if the number is not whole
     */
    public static List<Region> regions(String id, Source source, Settings settings) throws InputException {
        if (!source.name().equals(id)) {
            return RegionTable.named(source.name()).orElseThrow(() -> new InputException(source.name(),
                    "unknown atlas '" + source.name() + "'", hint(source.name()) + "known: "
                    + String.join(", ", RegionTable.NAMES)));
        }
        double n = settings.numbers().getOrDefault(REGIONS.name(), REGIONS.value());
        if (n != Math.rint(n)) {
            throw new InputException(REGIONS.name(), n + " regions", "a whole number is needed");
        }
        int left = (int) (n + 1) / 2;
        return IntStream.range(0, (int) n).mapToObj(i -> new Region(i < left ? "L" + i : "R" + (i - left),
                i < left ? Hemisphere.LEFT : Hemisphere.RIGHT, Optional.empty(), Optional.empty(), Map.of())).toList();
    }

    private static String hint(String name) {
        String hint = Nearest.hint(name, RegionTable.NAMES);
        return hint.isEmpty() ? "" : hint + " ";
    }

    /** Number of regions. */
    public int size() {
        return regions.size();
    }

    /** A setting. */
    public double number(Parameter parameter) {
        return settings.numbers().getOrDefault(parameter.name(), parameter.value());
    }

    /** A setting that has to be a whole number from low to high; reported and low instead if it is not. */
    public int whole(Parameter parameter, int low, int high) {
        double value = number(parameter);
        if (value == Math.rint(value) && value >= low && value <= high) {
            return (int) value;
        }
        String text = value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
        problems.add(Problem.error(parameter.name(), parameter.name() + " = " + text + " for " + size() + " regions",
                low > high ? "more regions are needed" : "a whole number from " + low + " to " + high + " is needed"));
        return low;
    }

    /** Links two regions in both directions. */
    public void join(int a, int b) {
        links.join(a, b);
    }

    /** Takes the links between two regions away. */
    public void part(int a, int b) {
        links.part(a, b);
    }

    /** Whether two regions are linked. */
    public boolean joined(int a, int b) {
        return links.has(a, b);
    }

    /** Number of regions that a region is linked with. */
    public int degree(int region) {
        return links.degree(region);
    }

    /** A draw in [0, 1) for a pair. */
    public double draw(int a, int b) {
        return draws.uniform(1, a, b);
    }

    /** A draw from 0 to bound - 1, the k-th of a sequence. */
    public int pick(int bound, long k) {
        return draws.below(bound, 2, k);
    }
}
