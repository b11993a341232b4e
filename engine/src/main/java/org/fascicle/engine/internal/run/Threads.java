package org.fascicle.engine.internal.run;

import org.fascicle.engine.internal.checked.Checked;
import org.fascicle.engine.internal.checked.CheckedPopulation;
import org.fascicle.engine.internal.checked.Course;
import org.fascicle.engine.internal.loop.Crew;
import org.fascicle.engine.internal.network.NetworkCompiler;

/** How many workers help, and with what. */
public final class Threads {

    /** Below so many lanes, workers that share a step wait for each other longer than they work. */
    private static final int WORTH_SHARING = 2000;

    private Threads() {
    }

    /** Members of an ensemble that run at a time: as many as wished, or one per core, if so many fit into half the memory. */
    public static int ofEnsemble(int wished, int members, long bytes) {
        int most = Math.min(members, wished > 0 ? wished : Runtime.getRuntime().availableProcessors());
        return (int) Math.max(1, Math.min(most, Runtime.getRuntime().maxMemory() / 2 / Math.max(1, bytes)));
    }

    /**
     * As many workers as wished; 0 means as many as help, never more than cores. The lanes of a large network are shared; of the
     * workers for a small one, one takes care of noise and instruments, and by default there is but one other.
     */
    public static Crew choose(int wished, Checked checked) {
        int lanes = checked.populations().stream().mapToInt(CheckedPopulation::size).sum();
        int cores = Runtime.getRuntime().availableProcessors();
        if (lanes >= WORTH_SHARING) {
            return new Crew(wished > 0 ? Math.min(wished, lanes) : cores, false);
        }
        int workers = wished > 0 ? Math.min(wished, lanes + 1) : Math.min(cores, 2);
        return workers > 1 && canBeHelped(checked) ? new Crew(workers - 1, true) : new Crew(wished > 0 ? workers : 1, false);
    }

    /**
     * Members of an ensemble that share a network: as many as give a block its lanes, but no worker shall be without. What a step
     * costs by itself is then paid once for all of them.
     */
    public static int together(Checked member, int members, int workers) {
        int lanes = member.populations().stream().mapToInt(CheckedPopulation::size).max().orElse(1);
        int share = (members + workers - 1) / workers;
        return Math.max(1, Math.min(share, NetworkCompiler.LANES / lanes));
    }

    private static boolean canBeHelped(Checked checked) {
        return checked.recordings().stream().anyMatch(recording -> recording.instrument().isPresent())
                || checked.populations().stream().anyMatch(population -> !population.noise().isEmpty())
                || checked.stimuli().stream().anyMatch(stimulus -> stimulus.course() instanceof Course.Drawn);
    }
}
