package org.fascicle.engine.internal.loop;

/**
 * Who does the work of a run.
 *
 * @param steppers workers that share the blocks and take their steps
 * @param helper whether another worker draws noise ahead of them and develops samples behind them; otherwise each does that for
 *     its own blocks
 */
public record Crew(int steppers, boolean helper) {

    /** One worker for everything. */
    public static final Crew ALONE = new Crew(1, false);

    /** Number of threads. */
    public int size() {
        return steppers + (helper ? 1 : 0);
    }
}
