package org.fascicle.engine.internal.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fascicle.engine.internal.checked.CheckedInstrument;
import org.fascicle.engine.internal.language.Convolutions;
import org.fascicle.engine.internal.language.Equations;
import org.fascicle.engine.internal.language.Expr;
import org.fascicle.engine.internal.language.Statement;
import org.fascicle.engine.internal.program.ColumnProgram;
import org.fascicle.engine.internal.program.Draws;

/**
 * Samples the kernels of an instrument's convolutions. An instant of the source stands for the step before it, so that the weight
 * of the instant j steps H ago is kernel((j + 1/2) H) H: the midpoint rule, of second order.
 */
public final class Kernels {

    /** What is so little more than a whole number of steps is that number. */
    private static final double ROUNDING = 1e-9;
    private static final int AT_ONCE = 4096;

    private final CheckedInstrument instrument;
    private final double step;
    private final Convolutions.Split split;

    /** For the convolutions of an instrument, in steps of the experiment. */
    public Kernels(CheckedInstrument instrument, double dtMs) {
        this.instrument = instrument;
        this.step = instrument.every() * instrument.time().ofMs(dtMs);
        this.split = Convolutions.split(instrument.equations());
    }

    /** The equations without convolutions, and these. */
    public Convolutions.Split split() {
        return split;
    }

    /** Number of steps that convolution k looks back, as a real number: whole, unless its length is not finite. */
    public double steps(int k) {
        return Math.ceil(evaluate(split.convolutions().get(k).length(), new double[1])[0] / step - ROUNDING);
    }

    /** Length of a step in the instrument's own unit of time. */
    public double step() {
        return step;
    }

    /** Weights of convolution k, the newest instant first. */
    public double[] weights(int k) {
        var weights = new double[(int) steps(k)];
        for (int from = 0; from < weights.length; from += AT_ONCE) {
            var lags = new double[Math.min(AT_ONCE, weights.length - from)];
            for (int j = 0; j < lags.length; j++) {
                lags[j] = (from + j + 0.5) * step;
            }
            double[] values = evaluate(split.convolutions().get(k).kernel(), lags);
            for (int j = 0; j < lags.length; j++) {
                weights[from + j] = values[j] * step;
            }
        }
        return weights;
    }

    private double[] evaluate(Expr expr, double[] lags) {
        var statements = new ArrayList<>(split.rest().statements());
        statements.add(new Statement.Define("kernel ", expr, 0));
        var slots = new Slots();
        int lag = slots.take();
        int result = slots.take();
        ColumnProgram program = new Scope(instrument.values(), instrument.time(), 0, 1).bind("dt", step).bind("t", lag)
                .compile(new Equations(statements), Map.of("kernel ", result), slots, new ArrayList<>());
        var columns = new double[Math.max(program.slots(), slots.count())][lags.length];
        columns[lag] = lags;
        program.run(columns, 0, lags.length, Draws.none());
        return columns[result];
    }

    /** What is kept of the source, in the order of the convolutions. */
    List<Tap.Convolution> compile(Scope scope, int[] inputs, int[] results, Slots slots, List<ColumnProgram> compiled) {
        var all = new ArrayList<Tap.Convolution>();
        for (int k = 0; k < inputs.length; k++) {
            var statements = new ArrayList<>(split.rest().statements());
            statements.add(new Statement.Define("input ", split.convolutions().get(k).input(), 0));
            ColumnProgram input = scope.compile(new Equations(statements), Map.of("input ", inputs[k]), slots, compiled);
            all.add(new Tap.Convolution(input, inputs[k], results[k], weights(k)));
        }
        return all;
    }
}
