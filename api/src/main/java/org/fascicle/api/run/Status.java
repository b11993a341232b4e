package org.fascicle.api.run;

/** How a run ended. */
public sealed interface Status {

    /** As planned. */
    record Complete() implements Status {
    }

    /**
     * Stopped by the user.
     *
     * @param step steps done; of an ensemble, of all members together
     */
    record Aborted(long step) implements Status {
    }

    /**
     * Diverged; of an ensemble, at least one member.
     *
     * @param step the first bad step
     * @param reason what went wrong
     */
    record Failed(long step, String reason) implements Status {
    }
}
