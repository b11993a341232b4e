package org.fascicle.engine.internal.check;

/** Patterns of labels: * stands for any text, ? for any letter. */
final class Glob {

    private static final int NONE = -1;

    private Glob() {
    }

    /**
     * Whether a label fits a pattern. Each star takes as little as it can, and only the last star met is ever reconsidered: what
     * an earlier one could still take, the later one can take as well. So the time is at most the product of the two lengths.
     */
    static boolean matches(String pattern, String label) {
        int[] wanted = pattern.codePoints().toArray();
        int[] given = label.codePoints().toArray();
        int at = 0;
        int star = NONE;
        int taken = 0;
        for (int i = 0; i < given.length;) {
            if (at < wanted.length && wanted[at] == '*') {
                star = at++;
                taken = i;
            } else if (at < wanted.length && (wanted[at] == '?' || wanted[at] == given[i])) {
                at++;
                i++;
            } else if (star != NONE) {
                at = star + 1;
                i = ++taken;
            } else {
                return false;
            }
        }
        return onlyStars(wanted, at);
    }

    private static boolean onlyStars(int[] pattern, int from) {
        for (int i = from; i < pattern.length; i++) {
            if (pattern[i] != '*') {
                return false;
            }
        }
        return true;
    }
}
