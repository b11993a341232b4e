package org.fascicle.engine.internal.ensemble;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fascicle.api.experiment.Experiment;
import org.fascicle.api.experiment.Value;

/**
 * One member of an ensemble.
 *
 * @param index from 0
 * @param experiment to be run as if there were no others
 * @param values what was put into it, by path, in the order of the sweep; the seed last where it is one of several
 */
public record Member(int index, Experiment experiment, Map<String, Value> values) {

    /** Copies, keeping the order. */
    public Member {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
