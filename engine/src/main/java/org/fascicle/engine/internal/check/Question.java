package org.fascicle.engine.internal.check;

import java.util.List;

/**
 * A question to the {@link Stock}. Two are the same if they are about the same thing at the same path and are given the same
 * objects, or equal ones. The hash is that of the two texts: hashes of whole descriptions cost more than what they save, and
 * each kind of record takes classes made at run time for its first one.
 *
 * @param about one word for what is asked
 * @param path where in the experiment; "" if the answer is the same anywhere
 * @param given what the answer depends on
 */
record Question(String about, String path, List<?> given) {

    static Question of(String about, String path, Object... given) {
        return new Question(about, path, List.of(given));
    }

    @Override
    public int hashCode() {
        return 31 * about.hashCode() + path.hashCode();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Question question && about.equals(question.about) && path.equals(question.path)
                && same(given, question.given);
    }

    private static boolean same(Object a, Object b) {
        return a == b || (a instanceof List<?> some && b instanceof List<?> others ? same(some, others) : a.equals(b));
    }

    private static boolean same(List<?> a, List<?> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!same(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }
}
