package org.fascicle.engine.internal.program;

import java.util.Map;
import java.util.Optional;
import org.fascicle.engine.internal.simd.Simd;

/** One value of a graph, kept in a slot, in all the ways there are to compute it. */
record Spellings(Instruction reference, Instruction plain, Optional<Instruction> wide, int slots) {

    /** Slots from first on are scratch. */
    static Spellings of(Graph graph, int node, int slot, int first) {
        var nodes = Map.of("out", node);
        var places = Map.of("out", slot);
        var emission = new Emission(graph, nodes, places, first);
        var plain = new Fusion(graph, nodes, places, first, Spelling.PLAIN);
        var wide = new Fusion(graph, nodes, places, first, Spelling.WIDE);
        int slots = Math.max(emission.slotsUsed(), Math.max(plain.slotsUsed(), wide.slotsUsed()));
        try {
            return new Spellings(new Sequence(emission.instructions()), FusedClass.of(plain.steps(), Spelling.PLAIN),
                    Simd.available() ? Optional.of(FusedClass.of(wide.steps(), Spelling.WIDE)) : Optional.empty(), slots);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** Columns for a run: those given, and room for the rest. */
    double[][] columns(double[]... given) {
        var columns = new double[Math.max(slots, given.length + 1)][];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = i < given.length ? given[i].clone() : new double[given[0].length];
        }
        return columns;
    }
}
