package org.fascicle.api.atlas;

import java.util.Optional;

/**
 * Structural connectivity as it is simulated.
 *
 * @param parcellation the regions
 * @param weights regions × regions after preparation, row = target, column = source
 * @param lengthsMm tract lengths in mm, where known
 * @param synthetic whether it was made up; every output says so
 */
public record Connectome(Parcellation parcellation, Matrix weights, Optional<Matrix> lengthsMm, boolean synthetic) {

    /** Checks the shapes. */
    public Connectome {
        requireSquare(parcellation, weights, "weights");
        lengthsMm.ifPresent(lengths -> requireSquare(parcellation, lengths, "lengths"));
    }

    private static void requireSquare(Parcellation parcellation, Matrix matrix, String name) {
        int n = parcellation.size();
        if (matrix.rows() != n || matrix.columns() != n) {
            throw new IllegalArgumentException(name + ": " + matrix.rows() + "x" + matrix.columns() + " for " + n + " regions");
        }
    }
}
