package org.fascicle.engine.internal.network;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.fascicle.engine.internal.checked.Checked;
import org.fascicle.engine.internal.checked.Values;

/**
 * Experiments that differ in numbers only, assembled into one network: every column holds the lanes of the first, then those of
 * the second, and so on. Nothing passes from one to another.
 *
 * @param members at least one; {@link Likeness} says which may be together
 */
public record Peers(List<Checked> members) {

    /** Copies. */
    public Peers {
        members = List.copyOf(members);
    }

    /** What all have in common: names, equations, sizes. */
    public Checked first() {
        return members.get(0);
    }

    /** How many. */
    public int count() {
        return members.size();
    }

    /** One number if it is the same for all lanes of all; otherwise one for each lane of the first, of the second, … */
    double[] column(Function<Checked, double[]> of, int lanesEach) {
        List<double[]> columns = members.stream().map(of).toList();
        double[] first = columns.get(0);
        if (count() == 1 || first.length == 1 && columns.stream().allMatch(column -> Arrays.equals(column, first))) {
            return first;
        }
        return columns.stream()
                .flatMapToDouble(column -> IntStream.range(0, lanesEach).mapToDouble(i -> column[column.length == 1 ? 0 : i]))
                .toArray();
    }

    /** Settings of a plugin, by lane as above. */
    Values values(Function<Checked, Values> of, int lanesEach) {
        Map<String, double[]> numbers = new TreeMap<>();
        for (String name : of.apply(first()).numbers().keySet()) {
            numbers.put(name, column(member -> of.apply(member).numbers().get(name), lanesEach));
        }
        return new Values(numbers, of.apply(first()).options());
    }

    /** Links of a projection: one set if they are the same for all, otherwise one for each. */
    public List<Links> links(int projection) {
        List<Links> links = members.stream().map(member -> member.projections().get(projection).links()).toList();
        return links.stream().allMatch(links.get(0)::same) ? links.subList(0, 1) : links;
    }
}
