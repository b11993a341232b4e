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

    /** An answer, and what was wrong. */
    private record Seen<T>(T answer, List<Problem> problems) {
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

    @SuppressWarnings("unchecked")
    private static <T> T once(Map<Question, Seen<?>> kept, Question question, Problems problems, Supplier<T> look) {
        Seen<T> known;
        synchronized (kept) {
            known = (Seen<T>) kept.get(question);
        }
        if (known != null) {
            problems.repeat(known.problems());
            return known.answer();
        }
        var found = new ArrayList<Problem>();
        T answer = problems.listening(found, look);
        synchronized (kept) {
            kept.put(question, new Seen<>(answer, found));
        }
        return answer;
    }
}
