package org.fascicle.engine.internal.network;

import java.util.Map;
import org.fascicle.api.Block;
import org.fascicle.api.Dynamics;
import org.fascicle.engine.internal.math.Cos;
import org.fascicle.engine.internal.math.Exp;
import org.fascicle.engine.internal.math.Log;
import org.fascicle.engine.internal.math.Power;
import org.fascicle.engine.internal.math.Sin;
import org.fascicle.engine.internal.math.Tanh;

/** Right-hand sides written in Java, seen as columns of a block. */
record JavaDynamics(String population, String model, Dynamics code, Map<String, Integer> readable,
        Map<String, Integer> derivativeSlots, Map<String, Integer> outputs, Map<String, double[]> parameters,
        int firstScratch, int lanes) implements Derivatives {

    /** Number of scratch columns that {@link Block#scratch} offers. */
    static final int SCRATCH = 32;

    @Override
    public void evaluate(double[][] columns, int width) {
        try {
            code.derivatives(new View(this, columns, lanes));
        } catch (RuntimeException e) {
            throw new PluginFailure(population, model, e);
        }
    }

    private record View(JavaDynamics of, double[][] columns, int n) implements Block {

        @Override
        public double[] get(String name) {
            double[] parameter = of.parameters.get(name);
            return parameter != null ? parameter : columns[required(of.readable, name, "state, parameter or input")];
        }

        @Override
        public double[] derivative(String state) {
            return columns[required(of.derivativeSlots, state, "state")];
        }

        @Override
        public double[] output(String name) {
            return columns[required(of.outputs, name, "declared output")];
        }

        @Override
        public double[] scratch(int index) {
            if (index < 0 || index >= SCRATCH) {
                throw new IllegalArgumentException("scratch(" + index + "): 0 to " + (SCRATCH - 1) + " exist");
            }
            return columns[of.firstScratch + index];
        }

        private static int required(Map<String, Integer> slots, String name, String what) {
            Integer slot = slots.get(name);
            if (slot == null) {
                throw new IllegalArgumentException("'" + name + "' is no " + what + " of this model");
            }
            return slot;
        }

        @Override
        public void exp(double[] x, double[] y) {
            Exp.column(x, y, 0, n);
        }

        @Override
        public void log(double[] x, double[] y) {
            Log.column(x, y, 0, n);
        }

        @Override
        public void tanh(double[] x, double[] y) {
            Tanh.column(x, y, 0, n);
        }

        @Override
        public void sin(double[] x, double[] y) {
            Sin.column(x, y, 0, n);
        }

        @Override
        public void cos(double[] x, double[] y) {
            Cos.column(x, y, 0, n);
        }

        @Override
        public void pow(double[] x, double[] y, double[] z) {
            Power.column(x, y, z, 0, n);
        }
    }
}
