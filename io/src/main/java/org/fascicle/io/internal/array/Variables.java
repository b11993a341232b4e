package org.fascicle.io.internal.array;

import java.util.List;
import java.util.Optional;
import org.fascicle.api.InputException;
import org.fascicle.api.Nearest;
import org.fascicle.api.data.Source;

/** Which of the arrays of a file is meant. */
public final class Variables {

    private static final int SHOWN = 12;

    private Variables() {
    }

    /**
     * The name that was asked for, or the only one there is.
     *
     * @throws InputException if there is none, if the one asked for is missing, or if several are there and none was asked for
     */
    public static String choose(Source source, List<String> names, Optional<String> wanted) throws InputException {
        if (names.isEmpty()) {
            throw new InputException(source.name(), "holds no arrays", "");
        }
        if (wanted.isPresent() && !names.contains(wanted.get())) {
            String hint = Nearest.hint(wanted.get(), names);
            throw new InputException(source.name(), "has no array '" + wanted.get() + "'",
                    (hint.isEmpty() ? "" : hint + " ") + "it has " + list(names));
        }
        if (wanted.isEmpty() && names.size() > 1) {
            throw new InputException(source.name(), "file has " + list(names), "name one with variable:");
        }
        return wanted.orElse(names.get(0));
    }

    private static String list(List<String> names) {
        return String.join(", ", names.subList(0, Math.min(SHOWN, names.size())))
                + (names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "");
    }
}
