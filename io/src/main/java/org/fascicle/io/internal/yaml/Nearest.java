package org.fascicle.io.internal.yaml;

import java.util.Collection;
import java.util.Optional;

/** The known name that somebody may have meant: at most a third of its letters wrong, swapped neighbours counting once. */
public final class Nearest {

    private Nearest() {
    }

    /** "did you mean 'populations'?", or else the known names themselves. */
    public static String hint(String wrong, Collection<String> known) {
        return of(wrong, known).map(name -> "did you mean '" + name + "'?")
                .orElse(known.isEmpty() ? "" : "known: " + String.join(", ", known));
    }

    /** The nearest name, the first of equals; empty if none is near. */
    public static Optional<String> of(String wrong, Collection<String> known) {
        String best = "";
        int least = Integer.MAX_VALUE;
        for (String name : known) {
            int distance = distance(wrong, name);
            if (distance < least && distance <= Math.max(1, Math.max(name.length(), wrong.length()) / 3)) {
                least = distance;
                best = name;
            }
        }
        return least == Integer.MAX_VALUE ? Optional.empty() : Optional.of(best);
    }

    /** Optimal string alignment distance: insertions, deletions, replacements, swaps of neighbours. */
    static int distance(String a, String b) {
        var d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(int[][] d, String a, String b, int i, int j) {
        int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replaced, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        boolean swap = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swap ? Math.min(least, 1 + d[i - 2][j - 2]) : least;
    }
}
