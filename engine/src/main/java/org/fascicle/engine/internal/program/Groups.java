package org.fascicle.engine.internal.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The kept values of one pass in groups, one loop each, none larger than its spelling allows. */
final class Groups {

    private final Graph graph;
    private final Passes passes;
    private final Spelling spelling;

    Groups(Graph graph, Passes passes, Spelling spelling) {
        this.spelling = spelling;
        this.graph = graph;
        this.passes = passes;
    }

    /** Cuts what is too large through its middle; the cut may fall into an earlier pass: go from the last to the first. */
    void cut(int pass) {
        var roots = new TreeSet<>(passes.keptIn(pass, false));
        for (var root = roots.isEmpty() ? null : roots.last(); root != null; root = roots.lower(root)) {
            while (!fits(Set.of(root))) {
                int middle = middle(root);
                passes.keep(middle);
                if (passes.of(middle) == pass) {
                    roots.add(middle);
                }
            }
        }
    }

    /** The part whose size is nearest to half, but for the root itself. */
    private int middle(int root) {
        var body = passes.body(Set.of(root));
        int whole = passes.weight(Set.of(root));
        int best = -1;
        int nearest = Integer.MAX_VALUE;
        for (int node : body) {
            int distance = Math.abs(2 * passes.weight(Set.of(node)) - whole);
            if (node != root && distance < nearest) {
                nearest = distance;
                best = node;
            }
        }
        return best;
    }

    /** The groups of a pass in order. What several of them would compute is kept by the first, unless it is cheap. */
    List<Set<Integer>> of(int pass) {
        var groups = grouped(pass);
        while (keepsShared(groups)) {
            groups = grouped(pass);
        }
        return groups;
    }

    private List<Set<Integer>> grouped(int pass) {
        var groups = new ArrayList<Set<Integer>>();
        Set<Integer> open = new TreeSet<>();
        for (int root : passes.keptIn(pass, false)) {
            var together = new TreeSet<>(open);
            together.add(root);
            if (!open.isEmpty() && !fits(together)) {
                groups.add(open);
                together = new TreeSet<>(Set.of(root));
            }
            open = together;
        }
        if (!open.isEmpty()) {
            groups.add(open);
        }
        return groups;
    }

    private boolean keepsShared(List<Set<Integer>> groups) {
        var times = new HashMap<Integer, Integer>();
        groups.forEach(group -> passes.body(group).forEach(node -> times.merge(node, 1, Integer::sum)));
        var shared = new TreeSet<>(times.keySet());
        shared.removeIf(node -> times.get(node) == 1 || passes.isCheap(node));
        if (shared.isEmpty()) {
            return false;
        }
        passes.keep(shared.last());
        return true;
    }

    private boolean fits(Set<Integer> roots) {
        var body = passes.body(roots);
        var columns = new HashSet<>(roots);
        for (int node : body) {
            for (int operand : graph.node(node).operands()) {
                if (!body.contains(operand) && !(graph.node(operand) instanceof Node.Constant)) {
                    columns.add(operand);
                }
            }
        }
        return spelling.admits(passes.weight(roots), columns.size());
    }
}
