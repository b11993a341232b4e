package org.fascicle.api.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How noise that is multiplied by a function of the state is read: where within a step the function is evaluated. */
public enum Sense {
    /** At the start of the step: the noise does not know what it is about to do. */
    ITO,
    /** In the middle of it, as the limit of noise that varies smoothly. */
    STRATONOVICH;

    /** Name in experiment files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All names. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Sense::id).toList();
    }

    /** The sense of that name. */
    public static Optional<Sense> named(String id) {
        return Arrays.stream(values()).filter(sense -> sense.id().equals(id)).findFirst();
    }
}
