package org.fascicle.distribution.gallery;

import java.util.Optional;
import org.fascicle.api.NodeDescription;
import org.fascicle.api.NodeModel;
import org.fascicle.api.run.Check;
import org.fascicle.api.run.RunOptions;
import org.fascicle.distribution.trial.Recorded;
import org.fascicle.distribution.trial.Trial;
import org.fascicle.engine.Fascicle;
import org.fascicle.engine.Recorder;

/** Runs the experiments that pictures are made of, with everything that is installed and two models for couplings. */
final class Studio {

    private static final NodeModel RAMP = () -> NodeDescription.named("gallery-ramp").modelTime("ms")
            .parameter("from", 0, "1", "first value").parameter("speed", 0, "1", "change per ms")
            .state("x", "from", "1", "a value that grows steadily").equations("x' = speed").build();
    private static final NodeModel STILL = () -> NodeDescription.named("gallery-still").modelTime("ms")
            .state("x", "0", "1", "a value that stays").input("c", 0, "1", "what is received").equations("x' = 0").build();

    static final Fascicle FASCICLE = Fascicle.load().with(RAMP, STILL);

    private Studio() {
    }

    /** What an experiment records; empty if it is refused or diverges: then there is no picture. */
    static Optional<Recorded> record(String experiment) {
        try {
            return FASCICLE.check(Trial.of(experiment).experiment(), new RunOptions(1, 32)) instanceof Check.Ready ready
                    ? Optional.of(new Recorded(Recorder.record(ready.plan()))) : Optional.empty();
        } catch (IllegalStateException | AssertionError e) {
            return Optional.empty();
        }
    }
}
