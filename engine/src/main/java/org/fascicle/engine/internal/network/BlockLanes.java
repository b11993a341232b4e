package org.fascicle.engine.internal.network;

import java.util.function.Function;
import java.util.stream.IntStream;
import org.fascicle.engine.internal.checked.Checked;
import org.fascicle.engine.internal.checked.CheckedPopulation;

/**
 * The lanes of a block, and what the members have for them.
 *
 * @param peers the members
 * @param index of the population
 * @param offset first lane in the population
 * @param n number of lanes; those of all members if there are several
 */
record BlockLanes(Peers peers, int index, int offset, int n) {

    CheckedPopulation population() {
        return of(peers.first());
    }

    CheckedPopulation of(Checked member) {
        return member.populations().get(index);
    }

    /** What each member has: one value, or one per region of the population. */
    double[] column(Function<Checked, double[]> of) {
        return peers.column(of, population().size());
    }

    /** The values of these lanes. */
    double[] slice(double[] values) {
        return Block.lanes(values, offset, n);
    }

    /** Rows of one value, or one per lane, each. */
    double[][] rows(Function<Checked, double[][]> of) {
        return IntStream.range(0, of.apply(peers.first()).length)
                .mapToObj(row -> slice(column(member -> of.apply(member)[row])))
                .toArray(double[][]::new);
    }

    /** Settings of a projection's coupling. */
    Scope settings(int projection) {
        var values = peers.values(member -> member.projections().get(projection).values(), population().size());
        return new Scope(values, population().time(), offset, n);
    }
}
