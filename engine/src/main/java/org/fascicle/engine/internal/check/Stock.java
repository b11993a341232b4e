package org.fascicle.engine.internal.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import org.fascicle.api.Problem;
import org.fascicle.engine.Plugin;

/**
 * What the checks of the members of an ensemble have in common: whatever was looked at once, with the problems that were found
 * then. Whoever asks again gets the same answer and reports the same problems. Thread-safe.
 */
final class Stock {

    /** So many large answers are kept. */
    private static final int LARGE = 8;

    private final Set<Plugin> used = Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));
    private final Map<String, String> digests = new ConcurrentSkipListMap<>();
    private final Map<Question, Seen<?>> seen = new HashMap<>();
    private final Map<Question, Seen<?>> large = new LinkedHashMap<>(2 * LARGE, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Seen<?>> eldest) {
            return size() > LARGE;
        }
    };

    private final Map<String, Latest> latest = new HashMap<>();

    /** An answer, and what was wrong. */
    private record Seen<T>(T answer, List<Problem> problems) {
    }

    /** What was asked last at a path. */
    private record Latest(Question question, Seen<?> seen) {
    }

    /** Plugins that took part so far; grows. */
    Set<Plugin> used() {
        return used;
    }

    /** Digest of each file that was read so far, by name; grows. */
    Map<String, String> digests() {
        return digests;
    }

    /** The answer to a question that any member may ask. */
    <T> T once(Question question, Problems problems, Supplier<T> look) {
        return once(seen, question, problems, look);
    }

    /** The same for large answers, of which only the latest few are kept. */
    <T> T lately(Question question, Problems problems, Supplier<T> look) {
        return once(large, question, problems, look);
    }

    /** The same for parts of an experiment: of each path only the latest answer is kept, until that part is another. */
    <T> T still(Question question, Problems problems, Supplier<T> look) {
        Latest known;
        synchronized (latest) {
            known = latest.get(question.path());
        }
        if (known != null && known.question().equals(question)) {
            return repeated(known.seen(), problems);
        }
        Seen<T> seen = seen(problems, look);
        synchronized (latest) {
            latest.put(question.path(), new Latest(question, seen));
        }
        return seen.answer();
    }

    private static <T> T once(Map<Question, Seen<?>> kept, Question question, Problems problems, Supplier<T> look) {
        Seen<?> known;
        synchronized (kept) {
            known = kept.get(question);
        }
        if (known != null) {
            return repeated(known, problems);
        }
        Seen<T> seen = seen(problems, look);
        synchronized (kept) {
            kept.put(question, seen);
        }
        return seen.answer();
    }

    private static <T> Seen<T> seen(Problems problems, Supplier<T> look) {
        var found = new ArrayList<Problem>();
        return new Seen<>(problems.listening(found, look), found);
    }

    /** The same question has an answer of the same type. */
    @SuppressWarnings("unchecked")
    private static <T> T repeated(Seen<?> known, Problems problems) {
        problems.repeat(known.problems());
        return (T) known.answer();
    }
}
