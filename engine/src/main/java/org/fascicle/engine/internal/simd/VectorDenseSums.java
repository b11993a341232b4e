package org.fascicle.engine.internal.simd;

import java.util.Arrays;

/**
 * In vector instructions, over targets. One fma waits for the one before, so that at least four sums must be under way to keep a
 * core busy. Members that have the same links share each look at the weights, as many as registers hold sums: the weights of a
 * network lie in the second-level cache, which gives them more slowly than a core takes them for one member.
 */
final class VectorDenseSums implements DenseSums {

    private static final int REGISTERS = Width.LANES == 4 ? 16 : 32;
    /** Members in one loop. */
    private static final int MOST_MEMBERS = REGISTERS == 16 ? 4 : 6;
    /** Sums of a single member: enough to keep a core busy. */
    private static final int MOST_SUMS = 12;

    private final WideSums.Kernel[][] kernels;
    private final int[] members;

    /** For so many members and targets, a multiple of the lanes of a vector. */
    VectorDenseSums(int members, int targets) {
        int vectors = targets / Width.LANES;
        this.members = pieces(members, MOST_MEMBERS);
        this.kernels = Arrays.stream(this.members).mapToObj(together -> kernels(together, vectors))
                .toArray(WideSums.Kernel[][]::new);
    }

    private static WideSums.Kernel[] kernels(int members, int vectors) {
        int most = members == 1 ? MOST_SUMS : (REGISTERS - 1) / (members + 1);
        return Arrays.stream(pieces(vectors, most)).mapToObj(piece -> WideSums.of(members, piece))
                .toArray(WideSums.Kernel[]::new);
    }

    /** As few pieces as can be, as equal as can be. */
    private static int[] pieces(int whole, int most) {
        var pieces = new int[(whole + most - 1) / most];
        for (int p = 0; p < pieces.length; p++) {
            pieces[p] = whole * (p + 1) / pieces.length - whole * p / pieces.length;
        }
        return pieces;
    }

    @Override
    public void add(double[][] rows, double[] x, int first, int sources, double[][] sums) {
        int member = 0;
        for (int group = 0; group < kernels.length; group++) {
            int at = 0;
            for (WideSums.Kernel kernel : kernels[group]) {
                kernel.add(rows, x, first + member * sources, sources, sums, member, at);
                at += kernel.targets();
            }
            member += members[group];
        }
    }
}
