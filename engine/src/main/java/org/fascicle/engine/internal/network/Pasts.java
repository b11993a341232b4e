package org.fascicle.engine.internal.network;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.fascicle.engine.internal.checked.CheckedPopulation;
import org.fascicle.engine.internal.checked.Past;
import org.fascicle.engine.internal.language.Equations;

/** Turns what was before t = 0 into what a block reads. */
final class Pasts {

    private Pasts() {
    }

    /** By state; rows are asked for where they are given. */
    static List<Block.Past> of(CheckedPopulation population, Function<String, double[][]> rows) {
        return population.model().states().stream().map(state -> of(population.history().get(state.name()), state.name(), rows))
                .toList();
    }

    private static Block.Past of(Past past, String state, Function<String, double[][]> rows) {
        if (past instanceof Past.Formula formula) {
            return new Block.Past.Timed(Formulas.of(Equations.of("value", formula.expression()), "value", Map.of()));
        }
        return past == null ? new Block.Past.Held() : new Block.Past.Rows(rows.apply(state));
    }
}
