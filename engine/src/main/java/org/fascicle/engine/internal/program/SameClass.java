package org.fascicle.engine.internal.program;

import java.lang.invoke.MethodHandles;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/** Hidden classes by their bytes: the same bytes are the same class, as long as somebody uses it. */
final class SameClass {

    private static final Map<ByteBuffer, WeakReference<Class<?>>> KNOWN = new HashMap<>();

    private SameClass() {
    }

    /**
     * The class of these bytes, in this package.
     *
     * @throws IllegalAccessException never: this class may define classes in its package
     */
    static synchronized Class<?> of(byte[] bytes) throws IllegalAccessException {
        KNOWN.values().removeIf(reference -> reference.get() == null);
        var before = KNOWN.get(ByteBuffer.wrap(bytes));
        var known = before == null ? null : before.get();
        if (known == null) {
            known = MethodHandles.lookup().defineHiddenClass(bytes, true).lookupClass();
            KNOWN.put(ByteBuffer.wrap(bytes), new WeakReference<>(known));
        }
        return known;
    }
}
