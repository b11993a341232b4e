package org.fascicle.engine.internal.program;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * In which pass each value is computed, and which values get a column. Pass p comes after the calls of pass p, whose arguments
 * come from earlier passes; the pass of a value is as late as its users allow. What several passes use is kept in a column,
 * unless it is cheap: then each computes it again.
 */
final class Passes {

    /** Weight up to which a value is computed again rather than kept. */
    private static final int CHEAP = 2;

    private final Graph graph;
    private final Needs needs;
    private final Spelling spelling;
    private final int[] weights;
    private final int[] pass;
    private final Set<Integer> kept = new HashSet<>();
    private final int last;

    Passes(Graph graph, Needs needs, Collection<Integer> results, Spelling spelling) {
        this.spelling = spelling;
        this.graph = graph;
        this.needs = needs;
        this.pass = new int[graph.size()];
        this.weights = new int[graph.size()];
        needs.computed().forEach(n -> weights[n] = spelling.takesAStep(graph.node(n)) ? 0 : spelling.weight(graph, n));
        this.last = earliest();
        Arrays.fill(pass, last);
        needs.computed().stream().filter(n -> spelling.takesAStep(graph.node(n)) || results.contains(n)).forEach(kept::add);
        latest();
        keepWhatSeveralPassesUse();
    }

    /** The last pass; the first is 0. */
    int last() {
        return last;
    }

    int of(int node) {
        return pass[node];
    }

    /** Whether it has a column. */
    boolean isKept(int node) {
        return kept.contains(node);
    }

    void keep(int node) {
        kept.add(node);
    }

    /** The calls, or the values to keep, of one pass, in an order in which they can be computed. */
    Set<Integer> keptIn(int which, boolean calls) {
        var found = new TreeSet<Integer>();
        for (int node : needs.computed()) {
            if (pass[node] == which && kept.contains(node) && spelling.takesAStep(graph.node(node)) == calls) {
                found.add(node);
            }
        }
        return found;
    }

    /** What a loop computes that keeps some values: these, and what they are made of up to values kept elsewhere. */
    Set<Integer> body(Collection<Integer> roots) {
        var body = new TreeSet<>(roots);
        for (var node = body.last(); node != null; node = body.lower(node)) {
            for (int operand : graph.node(node).operands()) {
                if (graph.node(operand).isComputed() && !kept.contains(operand)) {
                    body.add(operand);
                }
            }
        }
        return body;
    }

    /** Whether computing it again costs less than keeping it. */
    boolean isCheap(int node) {
        return weight(Set.of(node)) <= CHEAP;
    }

    /** The size of a loop that keeps some values. */
    int weight(Collection<Integer> roots) {
        return body(roots).stream().mapToInt(node -> weights[node]).sum();
    }

    private int earliest() {
        int end = 0;
        var earliest = new int[graph.size()];
        for (int node : needs.computed()) {
            for (int operand : graph.node(node).operands()) {
                earliest[node] = Math.max(earliest[node], earliest[operand]);
            }
            earliest[node] += spelling.takesAStep(graph.node(node)) ? 1 : 0;
            end = Math.max(end, earliest[node]);
        }
        return end;
    }

    private void latest() {
        var computed = needs.computed();
        for (int i = computed.size() - 1; i >= 0; i--) {
            int node = computed.get(i);
            boolean call = spelling.takesAStep(graph.node(node));
            for (int operand : graph.node(node).operands()) {
                pass[operand] = Math.min(pass[operand], call ? pass[node] - 1 : pass[node]);
                if (call && graph.node(operand).isComputed()) {
                    kept.add(operand);
                }
            }
        }
    }

    private void keepWhatSeveralPassesUse() {
        var uses = new HashMap<Integer, Set<Integer>>();
        var computed = needs.computed();
        for (int i = computed.size() - 1; i >= 0; i--) {
            int node = computed.get(i);
            Set<Integer> here = uses.getOrDefault(node, Set.of());
            if (here.size() > 1 && !kept.contains(node) && !isCheap(node)) {
                kept.add(node);
            }
            Set<Integer> evaluated = kept.contains(node) ? Set.of(pass[node]) : here;
            if (!spelling.takesAStep(graph.node(node))) {
                graph.node(node).operands().forEach(x -> uses.computeIfAbsent(x, key -> new TreeSet<>()).addAll(evaluated));
            }
        }
    }
}
