package org.fascicle.engine.internal.network;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fascicle.engine.internal.checked.ModelTime;
import org.fascicle.engine.internal.checked.Values;
import org.fascicle.engine.internal.language.Equations;
import org.fascicle.engine.internal.program.Binding;
import org.fascicle.engine.internal.program.ColumnProgram;

/** What names stand for when equations are compiled for the lanes [offset, offset + n) of a population, a block. */
final class Scope {

    private final Map<String, Binding> names = new HashMap<>();
    private final Map<String, String> options;
    private final int offset;
    private final int n;
    private final ModelTime time;

    Scope(Values values, ModelTime time, int offset, int n) {
        this.time = time;
        this.options = values.options();
        this.offset = offset;
        this.n = n;
        values.numbers().forEach(this::bind);
    }

    /** A parameter: one value, or one per lane of the whole population. */
    Scope bind(String name, double[] values) {
        boolean uniform = Arrays.stream(values).allMatch(v -> Double.compare(v, values[0]) == 0);
        names.put(name, uniform ? new Binding.Constant(values[0])
                : new Binding.Fixed(Block.lanes(values, offset, n)));
        return this;
    }

    Scope bind(String name, double value) {
        names.put(name, new Binding.Constant(value));
        return this;
    }

    Scope bind(String name, int slot) {
        names.put(name, new Binding.Column(slot));
        return this;
    }

    Scope bind(Map<String, Integer> slots) {
        slots.forEach((name, slot) -> bind(name, slot.intValue()));
        return this;
    }

    /** Compiles; scratch columns come after those handed out so far, and are counted in. */
    ColumnProgram compile(Equations equations, Map<String, Integer> results, Slots slots, List<ColumnProgram> compiled) {
        ColumnProgram program = ColumnProgram.compile(equations, names, options, results, slots.count(), time.unit());
        compiled.add(program);
        return program;
    }
}
