package org.fascicle.engine.internal.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fascicle.api.data.Axis;
import org.fascicle.api.data.DataArray;
import org.fascicle.api.experiment.Value;
import org.fascicle.api.experiment.Varied;
import org.fascicle.api.run.Ensemble;
import org.fascicle.engine.internal.ensemble.Member;
import org.fascicle.engine.internal.ensemble.Members;

/** What a result says of all members: seeds, swept values, and those parameters that differ. */
final class MemberTable {

    private static final String MEMBER = "member";

    private final Members members;
    private final List<Long> seeds = new ArrayList<>();
    private final List<List<Value>> values = new ArrayList<>();
    private final List<List<double[]>> parameters = new ArrayList<>();
    private List<DataArray> first = List.of();

    MemberTable(Members members) {
        this.members = members;
        members.varied().forEach(varied -> values.add(new ArrayList<>()));
    }

    /** Adds a member, in order, with its parameters as simulated; none if it cannot be run. */
    void add(Member member, List<DataArray> all) {
        seeds.add(member.experiment().seed());
        for (int k = 0; k < values.size(); k++) {
            values.get(k).add(member.values().get(members.varied().get(k).path()));
        }
        if (first.isEmpty()) {
            first = all;
            all.forEach(parameter -> parameters.add(new ArrayList<>()));
        }
        for (int p = 0; p < all.size(); p++) {
            note(parameters.get(p), first.get(p).values(), all.get(p).values());
        }
    }

    /** Nothing is kept of a parameter as long as it is the same in all members. */
    private void note(List<double[]> kept, double[] standard, double... given) {
        if (!kept.isEmpty() || !Arrays.equals(standard, given)) {
            while (kept.size() < seeds.size() - 1) {
                kept.add(standard);
            }
            kept.add(given);
        }
    }

    /** The members. */
    Ensemble ensemble() {
        var axes = new ArrayList<Axis>();
        for (int k = 0; k < values.size(); k++) {
            axes.add(axis(members.varied().get(k), values.get(k)));
        }
        return new Ensemble(seeds, axes);
    }

    /** Numbers of one unit as numbers, anything else as words; a zero fits any unit. */
    private static Axis axis(Varied varied, List<Value> all) {
        var units = all.stream().filter(v -> v instanceof Value.Quantity q && !(q.value() == 0 && q.unit().isEmpty()))
                .map(v -> ((Value.Quantity) v).unit()).distinct().toList();
        if (units.size() > 1 || !all.stream().allMatch(Value.Quantity.class::isInstance)) {
            return Axis.labelled(varied.path(), all.stream().map(MemberTable::label).toList());
        }
        String unit = units.isEmpty() || units.get(0).isEmpty() ? "1" : units.get(0);
        return Axis.measured(varied.path(), unit, all.stream().mapToDouble(v -> ((Value.Quantity) v).value()).toArray());
    }

    private static String label(Value value) {
        return value instanceof Value.Text text ? text.text() : Shown.of(value);
    }

    /** All parameters; those in which members differ have a first axis of members. */
    List<DataArray> parameters() {
        var all = new ArrayList<DataArray>();
        for (int p = 0; p < first.size(); p++) {
            all.add(parameters.get(p).isEmpty() ? first.get(p) : stacked(first.get(p), parameters.get(p)));
        }
        return all;
    }

    /** One value for all regions in some members and one for each in others: one for each in all. */
    private static DataArray stacked(DataArray one, List<double[]> each) {
        int width = each.stream().mapToInt(values -> values.length).max().orElse(1);
        var values = new double[each.size() * width];
        for (int m = 0; m < each.size(); m++) {
            double[] mine = each.get(m);
            for (int i = 0; i < width; i++) {
                values[m * width + i] = mine[mine.length == 1 ? 0 : i];
            }
        }
        List<Axis> regions = one.axes().isEmpty() && width > 1 ? List.of(Axis.plain("region", width)) : one.axes();
        var axes = new ArrayList<Axis>(List.of(Axis.plain(MEMBER, each.size())));
        axes.addAll(regions);
        return new DataArray(one.name(), one.unit(), axes, values);
    }
}
