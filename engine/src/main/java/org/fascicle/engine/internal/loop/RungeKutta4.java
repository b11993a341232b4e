package org.fascicle.engine.internal.loop;

/** The classic scheme of order 4; noise is added once, at the end. */
final class RungeKutta4 implements Scheme {

    @Override
    public int stages() {
        return 3;
    }

    @Override
    public void step(Lanes lanes, double t, double h) {
        double[][] columns = lanes.columns();
        lanes.evaluate(columns, t);
        predict(lanes, columns, h / 2, 0, t + h / 2);
        predict(lanes, lanes.stage(0), h / 2, 1, t + h / 2);
        predict(lanes, lanes.stage(1), h, 2, t + h);
        for (int s = 0; s < lanes.flow().states(); s++) {
            combine(columns[s], h, lanes.derivative(columns, s), lanes.derivative(lanes.stage(0), s),
                    lanes.derivative(lanes.stage(1), s), lanes.derivative(lanes.stage(2), s));
            double[] forcing = lanes.forcing(s);
            if (forcing != null) {
                Euler.advance(columns[s], h, forcing, columns[s]);
            }
        }
        Bounds.apply(lanes);
    }

    /** Evaluates a stage at the start plus so much of the derivative of the stage before. */
    private static void predict(Lanes lanes, double[][] before, double h, int k, double t) {
        double[][] stage = lanes.stage(k);
        for (int s = 0; s < lanes.flow().states(); s++) {
            Euler.advance(lanes.state(s), h, lanes.derivative(before, s), stage[s]);
        }
        Bounds.clamp(lanes, stage);
        lanes.evaluate(stage, t);
    }

    private static void combine(double[] x, double h, double[] a, double[] b, double[] c, double[] d) {
        double sixth = h / 6;
        for (int i = 0; i < x.length; i++) {
            x[i] += sixth * (a[i] + 2 * b[i] + 2 * c[i] + d[i]);
        }
    }
}
