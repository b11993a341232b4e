package org.fascicle.engine.internal.loop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.nonstiff.DormandPrince54Integrator;
import org.apache.commons.math3.ode.sampling.StepHandler;
import org.apache.commons.math3.ode.sampling.StepInterpolator;
import org.fascicle.engine.internal.checked.Checked;
import org.fascicle.engine.internal.checked.CheckedPopulation;
import org.fascicle.engine.internal.checked.Stepping;
import org.fascicle.engine.internal.network.Block;

/**
 * The states of all populations as one vector, from instant to instant by the adaptive method of Dormand and Prince (1980, J.
 * Comput. Appl. Math. 6:19-26), of Commons Math. Links without delay, functions of time and stimuli are read at every evaluation;
 * rows of files are held. The vector goes by population, state, lane, so that blocks cannot change a bit of its error norm.
 */
final class DormandPrince implements Together, FirstOrderDifferentialEquations {

    /** Of the unit in which the divergence of a state is noticed. */
    private static final double UNITS_PER_LIMIT = 1e-6;
    private static final double SHORTER = 0.1;
    private static final double LONGER = 2;
    private static final double SHORTEST = 1e-10;

    private final Checked checked;
    private final List<Part> parts = new ArrayList<>();
    private final double[] limits;
    private final double[] y;
    private final DormandPrince54Integrator solver;
    private final Accepted accepted = new Accepted();
    /** The step to begin with, in ms. */
    private final double[] trial;
    private long instant;

    /** A block and where its lanes stand in the vector: those of state s from {@code first + s lanes} on. */
    private record Part(Reread inputs, int first, int lanes) {

        int at(int state) {
            return first + state * lanes;
        }
    }

    DormandPrince(Checked checked, List<BlockState> blocks, Stepping.Adaptive tolerances) {
        this.checked = checked;
        int size = 0;
        for (int p = 0; p < checked.populations().size(); p++) {
            CheckedPopulation population = checked.populations().get(p);
            for (BlockState state : blocks) {
                if (state.block().population() == p) {
                    parts.add(new Part(new Reread(state), size + state.block().offset(), population.size()));
                }
            }
            size += population.size() * population.model().states().size();
        }
        limits = new double[size];
        for (Part part : parts) {
            Block block = part.inputs().state().block();
            for (int s = 0; s < block.flow().states(); s++) {
                Arrays.fill(limits, part.at(s), part.at(s) + block.n(), block.limits()[s]);
            }
        }
        y = new double[size];
        trial = new double[] {checked.dtMs()};
        double[] absolute = Arrays.stream(limits).map(limit -> limit * UNITS_PER_LIMIT * tolerances.absolute()).toArray();
        double[] relative = new double[size];
        Arrays.fill(relative, tolerances.relative());
        solver = new DormandPrince54Integrator(0, checked.dtMs(), absolute, relative);
        solver.addStepHandler(accepted);
    }

    @Override
    public int getDimension() {
        return y.length;
    }

    @Override
    public void step(long step) {
        if (y.length == 0) {
            return;
        }
        instant = step;
        gather();
        accepted.begin(y);
        double longest = 0;
        double next = trial[0];
        for (boolean on = true; on;) {
            solver.setInitialStepSize(Math.min(next, checked.dtMs() - accepted.time));
            double from = accepted.time;
            try {
                solver.integrate(this, from, y, checked.dtMs(), y);
                on = false;
            } catch (OutOfRange e) {
                next = accepted.time > from ? accepted.longest * SHORTER : next * SHORTER;
                on = Math.min(next, checked.dtMs() - accepted.time) > SHORTEST * checked.dtMs();
                System.arraycopy(on ? accepted.state : e.state, 0, y, 0, y.length);
            }
            longest = Math.max(longest, accepted.longest);
        }
        trial[0] = Math.min(checked.dtMs(), longest > 0 ? LONGER * longest : next);
        scatter(y);
        parts.forEach(part -> Bounds.apply(part.inputs().state().lanes()));
    }

    /** Derivatives per ms at a time after the instant. */
    @Override
    public void computeDerivatives(double sinceMs, double[] at, double[] rates) {
        for (int i = 0; i < at.length; i++) {
            if (!(Math.abs(at[i]) <= limits[i])) {
                throw new OutOfRange(at.clone());
            }
        }
        scatter(at);
        double timeMs = checked.timeMs(instant) + sinceMs;
        for (Part part : parts) {
            BlockState state = part.inputs().state();
            Bounds.clamp(state.lanes());
            double t = own(state, timeMs);
            state.refill(instant, timeMs, t);
            part.inputs().show(instant, t);
        }
        for (Part part : parts) {
            BlockState state = part.inputs().state();
            part.inputs().see(instant, timeMs, own(state, timeMs));
        }
        for (Part part : parts) {
            derivatives(part, timeMs, rates);
        }
    }

    private void derivatives(Part part, double timeMs, double[] rates) {
        BlockState state = part.inputs().state();
        double perMs = state.block().h() / checked.dtMs();
        state.lanes().evaluate(own(state, timeMs));
        for (int s = 0; s < state.block().flow().states(); s++) {
            double[] column = state.lanes().derivative(s);
            for (int i = 0; i < state.block().n(); i++) {
                rates[part.at(s) + i] = column[i] * perMs;
            }
        }
    }

    private double own(BlockState state, double timeMs) {
        return checked.populations().get(state.block().population()).time().ofMs(timeMs);
    }

    private void gather() {
        for (Part part : parts) {
            Block block = part.inputs().state().block();
            for (int s = 0; s < block.flow().states(); s++) {
                System.arraycopy(part.inputs().state().lanes().state(s), 0, y, part.at(s), block.n());
            }
        }
    }

    private void scatter(double[] from) {
        for (Part part : parts) {
            Block block = part.inputs().state().block();
            for (int s = 0; s < block.flow().states(); s++) {
                double[] state = part.inputs().state().lanes().state(s);
                System.arraycopy(from, part.at(s), state, 0, block.n());
                Arrays.fill(state, block.n(), state.length, state[block.n() - 1]);
            }
        }
    }

    @Override
    public double[] contents() {
        return trial;
    }

    /** The last accepted step. */
    private static final class Accepted implements StepHandler {

        private double time;
        private double[] state;
        private double longest;

        void begin(double[] at) {
            time = 0;
            state = at.clone();
            longest = 0;
        }

        @Override
        public void init(double from, double[] at, double to) {
            longest = 0;
        }

        @Override
        public void handleStep(StepInterpolator step, boolean isLast) {
            longest = Math.max(longest, step.getCurrentTime() - step.getPreviousTime());
            time = step.getCurrentTime();
            step.setInterpolatedTime(time);
            System.arraycopy(step.getInterpolatedState(), 0, state, 0, state.length);
        }
    }

    /** A state outside every sensible range: the step was too long, or the run diverges. */
    private static final class OutOfRange extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient double[] state;

        OutOfRange(double[] state) {
            super("", null, false, false);
            this.state = state;
        }
    }
}
