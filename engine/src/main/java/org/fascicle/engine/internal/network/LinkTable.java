package org.fascicle.engine.internal.network;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.fascicle.engine.internal.simd.LinkRows;

/**
 * Links of one delay class into a range of targets, in tiles of consecutive sources whose histories stay in the cache (one
 * tile for the classes that read no history). A target with links from a tile has one row there. As sources ascend from tile to
 * tile and within a row, each target gets its links in the order of {@link Links}.
 *
 * @param delayClass the class
 * @param targets number of targets
 * @param tiles rows of tile t are tiles[t] to tiles[t + 1] - 1
 * @param rows links in rows, targets counted from the start of the range
 */
public record LinkTable(DelayClass delayClass, int targets, int[] tiles, LinkRows rows) {

    /** Links of a target in a tile: fewer, and its sums are loaded and stored too often. */
    private static final int LINKS_PER_ROW = 12;
    /** Histories of about 200 steps: so many fit the first-level cache, and so many the second. */
    private static final int FEW_SOURCES = 12;
    private static final int MANY_SOURCES = 384;

    /** The links of a class into the targets [offset, offset + n). */
    public static LinkTable of(Links links, DelayClass delayClass, int offset, int n) {
        int[] chosen = IntStream.range(first(links.target(), offset), first(links.target(), offset + n))
                .filter(k -> DelayClass.of(links.steps()[k]) == delayClass)
                .toArray();
        boolean far = delayClass.isFar();
        int tile = far ? sourcesPerTile(links, delayClass) : Math.max(1, links.sources());
        var sizes = new int[Math.max(1, (links.sources() + tile - 1) / tile)][n];
        for (int k : chosen) {
            sizes[links.source()[k] / tile][links.target()[k] - offset]++;
        }
        int count = (int) Arrays.stream(sizes).flatMapToInt(Arrays::stream).filter(size -> size > 0).count();
        var tiles = new int[sizes.length + 1];
        var start = new int[count + 1];
        var target = new int[count];
        var next = new int[sizes.length][n];
        for (int t = 0, row = 0; t < sizes.length; t++) {
            for (int i = 0; i < n; i++) {
                if (sizes[t][i] > 0) {
                    next[t][i] = start[row];
                    target[row] = i;
                    start[++row] = next[t][i] + sizes[t][i];
                }
            }
            tiles[t + 1] = row;
        }
        var order = new int[chosen.length];
        for (int k : chosen) {
            order[next[links.source()[k] / tile][links.target()[k] - offset]++] = k;
        }
        return new LinkTable(delayClass, n, tiles, new LinkRows(start, target, pick(links.source(), order),
                pick(links.steps(), order), IntStream.of(order).mapToDouble(k -> links.weight()[k]).toArray()));
    }

    /** The same for all ranges of targets, so that the tiles of all are the same. */
    private static int sourcesPerTile(Links links, DelayClass delayClass) {
        double perPair = (double) links.count(delayClass) / Math.max(1, links.sources()) / Math.max(1, links.targets());
        return (int) Math.max(FEW_SOURCES, Math.min(MANY_SOURCES, LINKS_PER_ROW / perPair));
    }

    /** First link whose target is not below a lane: links are sorted by target. */
    private static int first(int[] target, int lane) {
        int low = 0;
        for (int high = target.length; low < high;) {
            int middle = (low + high) >>> 1;
            if (target[middle] < lane) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int[] pick(int[] values, int[] chosen) {
        return IntStream.of(chosen).map(k -> values[k]).toArray();
    }

    /** Whether there are no links. */
    public boolean isEmpty() {
        return rows.weight().length == 0;
    }

    /** Number of links. */
    public int size() {
        return rows.weight().length;
    }

    /**
     * The same links as rows by source: weight of source j into target i at [j][i], 0 for the lanes behind the last target. Only
     * for the classes without a spread of delays, where a pair of lanes has at most one link.
     */
    double[][] bySource(int sources, int width) {
        var dense = new double[sources][width];
        for (int r = 0; r < rows.target().length; r++) {
            for (int k = rows.start()[r]; k < rows.start()[r + 1]; k++) {
                dense[rows.source()[k]][rows.target()[r]] = rows.weight()[k];
            }
        }
        return dense;
    }
}
