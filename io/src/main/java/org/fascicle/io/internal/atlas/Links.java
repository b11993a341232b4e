package org.fascicle.io.internal.atlas;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.fascicle.api.atlas.Matrix;
import org.fascicle.api.atlas.Vector3;

/** Which regions are linked, never one with itself: sources of each target, in order. */
final class Links {

    private final TreeSet<Integer>[] sources;

    @SuppressWarnings("unchecked")
    Links(int n) {
        sources = new TreeSet[n];
        Arrays.setAll(sources, i -> new TreeSet<>());
    }

    int size() {
        return sources.length;
    }

    void add(int target, int source) {
        if (target != source) {
            sources[target].add(source);
        }
    }

    /** In both directions. */
    void join(int a, int b) {
        add(a, b);
        add(b, a);
    }

    /** Takes both directions away. */
    void part(int a, int b) {
        sources[a].remove(b);
        sources[b].remove(a);
    }

    boolean has(int target, int source) {
        return sources[target].contains(source);
    }

    /** Number of sources of a target. */
    int degree(int target) {
        return sources[target].size();
    }

    /** The weight of a link. */
    @FunctionalInterface
    interface Weight {
        /** Of the link from source to target. */
        double of(int target, int source);
    }

    /** The links as a matrix, row = target. */
    Matrix matrix(Weight weight) {
        int count = Arrays.stream(sources).mapToInt(TreeSet::size).sum();
        var rows = new int[count];
        var columns = new int[count];
        var values = new double[count];
        int k = 0;
        for (int i = 0; i < sources.length; i++) {
            for (int j : sources[i]) {
                rows[k] = i;
                columns[k] = j;
                values[k++] = weight.of(i, j);
            }
        }
        return Matrix.ofCells(sources.length, sources.length, rows, columns, values);
    }

    /** Distances along the links, mm; 0 elsewhere. */
    Matrix lengths(List<Vector3> centres) {
        return matrix((i, j) -> centres.get(i).distance(centres.get(j)));
    }
}
