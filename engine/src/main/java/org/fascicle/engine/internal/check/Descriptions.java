package org.fascicle.engine.internal.check;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fascicle.api.Description;
import org.fascicle.api.InputException;
import org.fascicle.api.Problem;
import org.fascicle.api.StateVariable;
import org.fascicle.engine.internal.checked.ModelTime;
import org.fascicle.engine.internal.checked.Values;
import org.fascicle.engine.internal.language.dimensions.DimensionCheck;
import org.fascicle.engine.internal.language.Equations;
import org.fascicle.engine.internal.language.Expressions;
import org.fascicle.engine.internal.program.Binding;
import org.fascicle.engine.internal.program.ColumnProgram;
import org.fascicle.engine.internal.random.StreamDraws;

/** Looks at what plugins say of themselves before it is used. */
final class Descriptions {

    private static final int MOST_DRAWS = 64;

    private Descriptions() {
    }

    /** The equations of a description whose names and dimensions hold; otherwise reports what is wrong with the plugin. */
    static Optional<Equations> equations(Context context, Description description, String path) {
        return context.stock().once(Question.of("equations", path, description), context.problems(),
                () -> parsed(context, description, path));
    }

    private static Optional<Equations> parsed(Context context, Description description, String path) {
        List<Problem> found = DimensionCheck.check(description);
        if (found.stream().anyMatch(Problem::isError)) {
            context.problems().addAll(path, found.stream().filter(Problem::isError)
                    .map(p -> Problem.error("", p.toString(), "this is a mistake in the plugin, not in the experiment"))
                    .toList());
            return Optional.empty();
        }
        try {
            return Optional.of(Equations.parse(description.equations()));
        } catch (InputException e) {
            context.problems().addAll(path, e);
            return Optional.empty();
        }
    }

    /** Default initial values of a state, drawn if the description says so: one, or one per lane. */
    static double[] initial(long seed, String owner, StateVariable state, Values values, LaneSet lanes, ModelTime time) {
        Map<String, Binding> names = new HashMap<>();
        values.numbers().forEach((name, column) -> names.put(name,
                column.length == 1 ? new Binding.Constant(column[0]) : new Binding.Fixed(column)));
        ColumnProgram program;
        try {
            program = ColumnProgram.passing(Equations.of("initial", Expressions.parse(state.initial())), names, values.options(),
                    Map.of("initial", 0), 1, time.unit());
        } catch (InputException e) {
            throw new IllegalStateException("descriptions are checked before they are used", e);
        }
        int n = lanes.count();
        var index = new long[n];
        Arrays.setAll(index, i -> lanes.regions()[i]);
        var columns = new double[program.slots()][n];
        program.run(columns, 0, n, new StreamDraws(StreamDraws.keys(seed, owner + "." + state.name() + ".start", MOST_DRAWS),
                index));
        return columns[0];
    }
}
