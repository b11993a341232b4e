package org.fascicle.api;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known name that was probably meant: for messages about unknown ones, so that all parts of a program suggest alike. */
public final class Nearest {

    private Nearest() {
    }

    /**
     * The nearest known name: fewest letters inserted, deleted, changed or swapped with a neighbour; up to a third of the letters
     * may be wrong, and one in any name of two or more. Letters that differ in case only count little. Ties go to the
     * alphabetically first.
     */
    public static Optional<String> to(String name, Collection<String> known) {
        return known.stream()
                .filter(k -> isNear(name, k))
                .min(Comparator.<String>comparingInt(k -> distance(name, k)).thenComparing(Comparator.naturalOrder()));
    }

    /** "did you mean 'x'?", or "" if nothing is near. */
    public static String hint(String name, Collection<String> known) {
        return to(name, known).map(n -> "did you mean '" + n + "'?").orElse("");
    }

    /** The same, or "known: a, b" if nothing is near. */
    public static String hintOrKnown(String name, Collection<String> known) {
        String hint = hint(name, known);
        return hint.isEmpty() && !known.isEmpty() ? "known: " + String.join(", ", known) : hint;
    }

    private static boolean isNear(String name, String known) {
        int length = Math.max(name.length(), known.length());
        int edits = distance(name, known) / 2;
        return edits < length && edits <= Math.max(1, length / 3);
    }

    /** Twice the edit distance without case, plus one if only case differs. */
    private static int distance(String a, String b) {
        if (a.equals(b)) {
            return 0;
        }
        return 2 * edits(a.toLowerCase(Locale.ROOT), b.toLowerCase(Locale.ROOT)) + 1;
    }

    private static int edits(String a, String b) {
        var rows = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                rows[i][j] = i == 0 ? j : j == 0 ? i : cell(rows, a, b, i, j);
            }
        }
        return rows[a.length()][b.length()];
    }

    private static int cell(int[][] rows, String a, String b, int i, int j) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int best = Math.min(Math.min(rows[i - 1][j], rows[i][j - 1]) + 1, rows[i - 1][j - 1] + (same ? 0 : 1));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, rows[i - 2][j - 2] + 1) : best;
    }
}
