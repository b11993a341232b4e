package org.fascicle.api.run;

import org.fascicle.api.experiment.Experiment;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Turns experiments into runs.
 *
 * <pre>{@code
 * if (simulator.check(experiment) instanceof Check.Ready ready) {
 *     try (Run run = ready.plan().start()) {
 *         while (run.advance(1000) instanceof Advance a) { … }
 *     }
 * }
 * }</pre>
 */
@ProviderType
public interface Simulator {

    /** Looks at everything there is to look at and reports all problems together; takes a snapshot of the installed plugins. */
    Check check(Experiment experiment);

    /**
     * The same, to be run with other options than the default ones. Of these only {@link RunOptions#history()}
     * changes results.
     */
    Check check(Experiment experiment, RunOptions options);
}
