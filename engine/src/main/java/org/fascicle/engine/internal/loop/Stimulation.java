package org.fascicle.engine.internal.loop;

import java.util.function.IntFunction;
import org.fascicle.engine.internal.network.Port;

/** Adds what stimuli give at a moment. */
final class Stimulation {

    private Stimulation() {
    }

    /**
     * Adds a stimulus to a port.
     *
     * @param t time in the model's own unit
     * @param noise values of a process at that moment, by lane
     */
    static void add(Port.Kick kick, double t, Clock clock, IntFunction<double[]> noise, double[] column) {
        if (kick instanceof Port.Kick.Timed timed) {
            double value = clock.at(timed.formula(), t);
            for (int lane : timed.lanes()) {
                column[lane] += value;
            }
        } else if (kick instanceof Port.Kick.Given given) {
            for (int i = 0; i < given.lanes().length; i++) {
                column[given.lanes()[i]] += given.rows().at(t, given.columns()[i]);
            }
        } else if (kick instanceof Port.Kick.Drawn drawn) {
            double share = clock.at(drawn.window(), t);
            double[] eta = noise.apply(drawn.source());
            for (int lane : drawn.lanes()) {
                column[lane] += share * eta[lane];
            }
        }
    }
}
