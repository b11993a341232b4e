package org.fascicle.engine.internal.loop;

import java.util.Arrays;
import org.fascicle.api.Bound;
import org.fascicle.engine.internal.network.Flow;
import org.fascicle.engine.internal.network.Stage;
import org.fascicle.engine.internal.program.Draws;

/** The columns of a set of equations, and their steps. */
final class Lanes {

    private static final Draws NO_DRAWS = Draws.none();

    private final Flow flow;
    private final int width;
    private final double[][] columns;
    private final Stage[] stages;
    private final boolean wraps;

    /** Columns of a width, all 0. */
    Lanes(Flow flow, int width) {
        this.flow = flow;
        this.width = width;
        this.columns = new double[flow.slots()][width];
        this.stages = flow.stages().toArray(new Stage[0]);
        this.wraps = flow.bounds().stream().anyMatch(bound -> bound instanceof Bound.Wrap);
    }

    Flow flow() {
        return flow;
    }

    int width() {
        return width;
    }

    /** All columns by slot. A step puts others into the slots of states. */
    double[][] columns() {
        return columns;
    }

    /** Column of a state. */
    double[] state(int s) {
        return columns[s];
    }

    /** Lends what noise adds to the derivative of a state in the next step. */
    void force(int s, double[] noise) {
        columns[flow.noise()[s]] = noise;
    }

    /** Sets the time that equations read, in the model's own unit. */
    void time(double t) {
        if (flow.timeSlot() >= 0) {
            Arrays.fill(columns[flow.timeSlot()], t);
        }
    }

    /** Advances the states from t to t + h; both in the model's own unit of time. */
    void step(double t, double h) {
        for (Stage stage : stages) {
            work(stage, t, h);
        }
        advance();
    }

    /** Works a stage of the step from t to t + h. */
    void work(Stage stage, double t, double h) {
        time(t + stage.at() * h);
        if (stage.code().isPresent()) {
            stage.code().get().evaluate(columns, width);
        }
        stage.program().run(columns, 0, width, NO_DRAWS);
    }

    /** After all stages of a step: what they have found becomes the states. */
    void advance() {
        int[] next = flow.next();
        for (int s = 0; s < next.length; s++) {
            exchange(s, next[s]);
        }
        if (wraps) {
            Bounds.wrap(this);
        }
    }

    /** Puts the states of a stage where those of the instant are, and those in their place; twice changes nothing. */
    void show(Stage stage) {
        for (int s = 0; s < flow.states(); s++) {
            exchange(s, stage.states()[s]);
        }
    }

    private void exchange(int slot, int other) {
        double[] before = columns[slot];
        columns[slot] = columns[other];
        columns[other] = before;
    }

    /** Column of the derivative of a state at time t, noise left out; overwritten by the next call. */
    double[] derivative(int s, double t) {
        evaluate(t);
        return derivative(s);
    }

    /** Computes the derivatives of all states at time t, noise left out. */
    void evaluate(double t) {
        time(t);
        flow.derivatives().evaluate(columns, width);
    }

    /** Column of the derivative of a state, as last computed. */
    double[] derivative(int s) {
        return columns[flow.states() + s];
    }
}
