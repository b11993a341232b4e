package org.fascicle.api.atlas;

import java.util.List;
import java.util.Optional;
import org.fascicle.api.Problem;

/**
 * What a loader found.
 *
 * @param parcellation regions, labelled as in the source or "0", "1", …
 * @param weights weight matrix
 * @param lengthsMm tract lengths in mm
 * @param synthetic whether it was made up; every output says so
 * @param remarks warnings and notes of the loader
 */
public record Atlas(Parcellation parcellation, Optional<Matrix> weights, Optional<Matrix> lengthsMm, boolean synthetic,
        List<Problem> remarks) {

    /** Copies the list. */
    public Atlas {
        remarks = List.copyOf(remarks);
    }
}
