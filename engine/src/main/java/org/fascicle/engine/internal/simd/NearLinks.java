package org.fascicle.engine.internal.simd;

/** The loops over links of 2 to 7 steps, which read the last steps side by side: one row of all sources for each. */
public final class NearLinks {

    private NearLinks() {
    }

    /**
     * Adds them for so many steps at once: for row r into target i and q &lt; length, links k from start[r] to start[r + 1] - 1
     * ascending, sums[(at + q) pitch + i] += weight[k] · (what source first + source[k] was at step + q - steps[k]).
     *
     * @param links links in rows
     * @param latest what the sources did at step t is row t mod their number, a power of two
     * @param rounded whether that is rounded to the nearest float first
     * @param first which of the sources is source 0 of the links
     * @param step first of the steps
     * @param sums one row of targets for each step
     * @param pitch distance of those rows
     * @param at row of the first step
     * @param length 1, 2 or 4 steps, none of them before a value that a link needs is known
     */
    public static void add(LinkRows links, double[][] latest, boolean rounded, int first, long step, double[] sums, int pitch,
            int at, int length) {
        for (int r = 0; r < links.target().length; r++) {
            int to = at * pitch + links.target()[r];
            if (length == 4) {
                two(links, r, latest, rounded, first, step, sums, to, to + pitch);
                two(links, r, latest, rounded, first, step + 2, sums, to + 2 * pitch, to + 3 * pitch);
            } else if (length == 2) {
                two(links, r, latest, rounded, first, step, sums, to, to + pitch);
            } else {
                sums[to] = one(links, r, latest, rounded, first, step, sums[to]);
            }
        }
    }

    private static double one(LinkRows links, int r, double[][] latest, boolean rounded, int first, long step, double begun) {
        double sum = begun;
        for (int k = links.start()[r]; k < links.start()[r + 1]; k++) {
            double x = latest[(int) step - links.steps()[k] & latest.length - 1][first + links.source()[k]];
            sum = Math.fma(links.weight()[k], rounded ? (float) x : x, sum);
        }
        return sum;
    }

    private static void two(LinkRows links, int r, double[][] latest, boolean rounded, int first, long step, double[] sums,
            int to, int next) {
        double s0 = sums[to];
        double s1 = sums[next];
        for (int k = links.start()[r]; k < links.start()[r + 1]; k++) {
            double w = links.weight()[k];
            int then = (int) step - links.steps()[k];
            int source = first + links.source()[k];
            double x0 = latest[then & latest.length - 1][source];
            double x1 = latest[then + 1 & latest.length - 1][source];
            s0 = Math.fma(w, rounded ? (float) x0 : x0, s0);
            s1 = Math.fma(w, rounded ? (float) x1 : x1, s1);
        }
        sums[to] = s0;
        sums[next] = s1;
    }
}
