package org.fascicle.api.experiment;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which regions of the connectome. */
public sealed interface Regions {

    /** Every region. */
    record All() implements Regions {
    }

    /** Every region that no other population takes. */
    record Rest() implements Regions {
    }

    /**
     * Regions by label, glob ("Thal*"), index ("3") or range ("0..9", zero-based, both ends included).
     *
     * @param patterns any of these
     */
    record Named(List<String> patterns) implements Regions {
        /** Copies. */
        public Named {
            patterns = List.copyOf(patterns);
        }
    }

    /**
     * Regions by property: hemisphere → left, network → Vis.
     *
     * @param properties all of which must hold
     */
    record Having(Map<String, String> properties) implements Regions {
        /** Copies, in alphabetical order. */
        public Having {
            properties = Collections.unmodifiableMap(new TreeMap<>(properties));
        }
    }
}
