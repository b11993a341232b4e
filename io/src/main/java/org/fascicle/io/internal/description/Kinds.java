package org.fascicle.io.internal.description;

import java.util.List;
import org.fascicle.api.CouplingDescription;
import org.fascicle.api.DelayDescription;
import org.fascicle.api.Description;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.NoiseDescription;

/** The word of each kind of description. */
final class Kinds {

    static final List<String> ALL = List.of("model", "coupling", "delay", "noise", "instrument");

    private Kinds() {
    }

    static String of(Description description) {
        if (description instanceof NodeDescription) {
            return "model";
        }
        if (description instanceof CouplingDescription) {
            return "coupling";
        }
        if (description instanceof DelayDescription) {
            return "delay";
        }
        return description instanceof NoiseDescription ? "noise" : "instrument";
    }
}
