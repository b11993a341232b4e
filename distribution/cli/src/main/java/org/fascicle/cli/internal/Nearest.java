package org.fascicle.cli.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The known name that was probably meant. */
final class Nearest {

    private Nearest() {
    }

    /** The known name with the fewest edits, if at most a third of the letters differ. */
    static Optional<String> to(String name, Collection<String> known) {
        int tolerated = Math.max(1, name.length() / 3);
        return known.stream().sorted().min(Comparator.comparingInt(candidate -> distance(name, candidate)))
                .filter(best -> distance(name, best) <= tolerated);
    }

    /** "; did you mean 'hopf'?", or nothing. */
    static String hint(String name, Collection<String> known) {
        return to(name, known).map(best -> "; did you mean '" + best + "'?").orElse("");
    }

    /** Number of letters to insert, delete or replace (Levenshtein). */
    static int distance(String a, String b) {
        var previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            var row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(previous[j], row[j - 1]) + 1);
            }
            previous = row;
        }
        return previous[b.length()];
    }
}
