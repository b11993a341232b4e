package org.fascicle.engine.internal.program;

/** How the loops of a generated class are written. */
enum Spelling {

    /** In numbers, for C2 to make vector instructions of; elementary functions are calls for whole columns. */
    PLAIN {
        @Override
        boolean takesAStep(Node node) {
            return node instanceof Node.Drawn || node instanceof Node.Apply a && a.operation().isElementary();
        }

        @Override
        int weight(Graph graph, int node) {
            return 1;
        }

        @Override
        boolean admits(int weight, int columns) {
            return LoopSize.admits(weight, columns);
        }
    },

    /** In vectors, elementary functions among the rest. Weights are vector instructions. */
    WIDE {
        @Override
        boolean takesAStep(Node node) {
            return node instanceof Node.Drawn;
        }

        @Override
        int weight(Graph graph, int node) {
            return Lowering.weight(graph, (Node.Apply) graph.node(node));
        }

        @Override
        boolean admits(int weight, int columns) {
            return LoopSize.admitsInVectors(weight, columns);
        }
    };

    /** Whether a value takes a step of its own, for whole columns: a draw, or a call. */
    abstract boolean takesAStep(Node node);

    /** What an operation adds to the size of a loop. */
    abstract int weight(Graph graph, int node);

    /** Whether a loop may have that much weight on so many columns, read and written. */
    abstract boolean admits(int weight, int columns);
}
