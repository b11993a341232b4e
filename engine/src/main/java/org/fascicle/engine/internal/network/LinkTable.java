package org.fascicle.engine.internal.network;

import java.util.stream.IntStream;
import org.fascicle.engine.internal.simd.LinkRows;

/**
 * Links of one delay class into a range of targets, in tiles of consecutive sources whose histories stay in the cache (one
 * tile for the classes that read no history). As sources ascend from tile to tile and within a tile, each target gets its links
 * in the order of {@link Links}.
 *
 * @param delayClass the class
 * @param targets number of targets
 * @param tiles number of tiles
 * @param rows links of target i (from the start of the range) in tile t are row t targets + i
 */
public record LinkTable(DelayClass delayClass, int targets, int tiles, LinkRows rows) {

    /** Links of a target in a tile: fewer, and its sums are loaded and stored too often. */
    private static final int LINKS_PER_ROW = 12;
    /** Histories of about 200 steps: so many fit the first-level cache, and so many the second. */
    private static final int FEW_SOURCES = 12;
    private static final int MANY_SOURCES = 256;

    /** The links of a class into the targets [offset, offset + n). */
    public static LinkTable of(Links links, DelayClass delayClass, int offset, int n) {
        int[] chosen = IntStream.range(first(links.target(), offset), first(links.target(), offset + n))
                .filter(k -> DelayClass.of(links.steps()[k]) == delayClass)
                .toArray();
        boolean delayed = delayClass.shortest() >= 2;
        int tile = delayed ? sourcesPerTile(links.sources(), chosen.length, n) : Math.max(1, links.sources());
        int tiles = Math.max(1, (links.sources() + tile - 1) / tile);
        var start = new int[tiles * n + 1];
        for (int k : chosen) {
            start[row(links, k, tile, offset, n) + 1]++;
        }
        for (int r = 0; r < tiles * n; r++) {
            start[r + 1] += start[r];
        }
        var order = new int[chosen.length];
        int[] next = start.clone();
        for (int k : chosen) {
            order[next[row(links, k, tile, offset, n)]++] = k;
        }
        return new LinkTable(delayClass, n, tiles, new LinkRows(start, pick(links.source(), order), pick(links.steps(), order),
                IntStream.of(order).mapToDouble(k -> links.weight()[k]).toArray()));
    }

    private static int sourcesPerTile(int sources, int links, int targets) {
        double linksPerSource = (double) links / Math.max(1, sources) / targets;
        return (int) Math.max(FEW_SOURCES, Math.min(MANY_SOURCES, LINKS_PER_ROW / linksPerSource));
    }

    private static int row(Links links, int k, int tile, int offset, int n) {
        return links.source()[k] / tile * n + links.target()[k] - offset;
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

    /**
     * The same links as rows by source: weight of source j into target i at [j][i], 0 for the lanes behind the last target. Only
     * for the classes without a spread of delays, where a pair of lanes has at most one link.
     */
    double[][] bySource(int sources, int width) {
        var dense = new double[sources][width];
        for (int i = 0; i < targets; i++) {
            for (int k = rows.start()[i]; k < rows.start()[i + 1]; k++) {
                dense[rows.source()[k]][i] = rows.weight()[k];
            }
        }
        return dense;
    }
}
