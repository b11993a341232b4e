package org.fascicle.engine.internal.program;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.fascicle.engine.internal.language.Equations;
import org.fascicle.engine.internal.language.Expr;
import org.fascicle.engine.internal.simd.Simd;
import org.fascicle.engine.internal.units.Units;

/**
 * Equations as a sequence of loops, each over whole columns. Gives the bits of evaluating the text from left to right for each
 * lane alone, whatever the range of lanes. A program that is run for long goes over to a generated class with fewer loops, later
 * to one in vectors where that is faster, with the same bits; {@code -Dfascicle.interpret=true} keeps it from that,
 * {@code =false} begins at once. To callers it is immutable; threads may run it at once over disjoint ranges of the same
 * columns.
 */
public final class ColumnProgram {

    private final Twin twin;
    private final int slots;
    private final Set<String> reads;

    private ColumnProgram(Twin twin, int slots, Set<String> reads) {
        this.twin = twin;
        this.slots = slots;
        this.reads = Collections.unmodifiableSortedSet(new TreeSet<>(reads));
    }

    /** As below, for equations in ms. */
    public static ColumnProgram compile(Equations equations, Map<String, Binding> names, Map<String, String> options,
            Map<String, Integer> results, int firstScratch) {
        return compile(equations, names, options, results, firstScratch, "");
    }

    /**
     * Compiles what some results need, and nothing else.
     *
     * @param equations checked ones: all units can be read, nothing is circular
     * @param names what each free name stands for; wins over a definition of that name
     * @param options the option taken of each choice
     * @param results "H" or "S'" → slot that receives it; a name that is not defined is copied from its binding
     * @param firstScratch from here on slots are the program's own
     * @param modelTime "" or the unit of the model's own time, for numbers with unit
     * @throws IllegalArgumentException if a name has no binding, or two results share a slot
     */
    public static ColumnProgram compile(Equations equations, Map<String, Binding> names, Map<String, String> options,
            Map<String, Integer> results, int firstScratch, String modelTime) {
        var draft = new Draft(equations, names, options, results, modelTime);
        var emission = draft.emission(firstScratch);
        var fusion = draft.fusion(firstScratch, Spelling.PLAIN);
        var wide = Simd.available() ? Optional.of(draft.fusion(firstScratch, Spelling.WIDE)) : Optional.<Fusion>empty();
        var instructions = emission.instructions();
        int slots = Math.max(wide.map(Fusion::slotsUsed).orElse(0), Math.max(emission.slotsUsed(), fusion.slotsUsed()));
        var twin = new Twin(new Sequence(instructions), instructions.size(), fusion.steps(), wide.map(Fusion::steps));
        return new ColumnProgram(twin, slots, draft.reads());
    }

    /** The same for a program that will be run a few times only: it never goes over to anything, and is made much faster. */
    public static ColumnProgram passing(Equations equations, Map<String, Binding> names, Map<String, String> options,
            Map<String, Integer> results, int firstScratch, String modelTime) {
        var draft = new Draft(equations, names, options, results, modelTime);
        var emission = draft.emission(firstScratch);
        var instructions = emission.instructions();
        var twin = Twin.alone(new Sequence(instructions), instructions.size());
        return new ColumnProgram(twin, emission.slotsUsed(), draft.reads());
    }

    /** Results as values, before it is decided how they are computed. */
    private static final class Draft {
        private final Graph graph = new Graph();
        private final Map<String, Integer> nodes = new HashMap<>();
        private final Map<String, Integer> results;
        private final Set<String> reads;

        Draft(Equations equations, Map<String, Binding> names, Map<String, String> options, Map<String, Integer> results,
                String modelTime) {
            if (new HashSet<>(results.values()).size() < results.size()) {
                throw new IllegalArgumentException("two results share a slot: " + results);
            }
            this.results = results;
            ToDoubleFunction<Expr.Number> numbers = n -> n.unit().isEmpty() ? n.value()
                    : Units.internal(n.value(), n.unit(), modelTime);
            var translation = new Translation(graph, equations, names, options, numbers);
            results.keySet().stream().sorted().forEach(left -> nodes.put(left, translation.leftSide(left)));
            this.reads = translation.reads();
        }

        Emission emission(int firstScratch) {
            return new Emission(graph, nodes, results, firstScratch);
        }

        Fusion fusion(int firstScratch, Spelling spelling) {
            return new Fusion(graph, nodes, results, firstScratch, spelling);
        }

        Set<String> reads() {
            return reads;
        }
    }

    /** Number of columns a run needs: those below firstScratch and the program's own. */
    public int slots() {
        return slots;
    }

    /** Whether it computes nothing, because every result is a column that is there. */
    public boolean isEmpty() {
        return twin.isEmpty();
    }

    /** The free names that the results depend on. */
    public Set<String> reads() {
        return reads;
    }

    /**
     * Computes the results for lanes [from, to). Other lanes are not touched.
     *
     * @param columns {@link #slots()} columns that reach to lane {@code to} at least; those of own slots may hold anything
     */
    public void run(double[][] columns, int from, int to, Draws draws) {
        twin.run(columns, from, to, draws);
    }

    /** Goes over to the generated class in plain loops now and stays with it; says whether it is in use. */
    public boolean generate() {
        return twin.generate();
    }

    /** Goes over to the generated class in vectors now, warm or not; says whether it could. For tests and measurements. */
    public boolean generateWide() {
        return twin.generateWide();
    }
}
