package org.fascicle.engine.internal.loop;

/** x + h (f(x) + η): order 1; with white noise the Euler-Maruyama scheme. */
final class Euler implements Scheme {

    @Override
    public int stages() {
        return 0;
    }

    @Override
    public void step(Lanes lanes, double t, double h) {
        double[][] columns = lanes.columns();
        lanes.evaluate(columns, t);
        for (int s = 0; s < lanes.flow().states(); s++) {
            double[] forcing = lanes.forcing(s);
            if (forcing == null) {
                advance(columns[s], h, lanes.derivative(columns, s), columns[s]);
            } else {
                forced(columns[s], h, lanes.derivative(columns, s), forcing);
            }
        }
        Bounds.apply(lanes);
    }

    /** to = from + h derivative. */
    static void advance(double[] from, double h, double[] derivative, double[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] = from[i] + h * derivative[i];
        }
    }

    private static void forced(double[] x, double h, double[] derivative, double[] forcing) {
        for (int i = 0; i < x.length; i++) {
            x[i] = x[i] + h * (derivative[i] + forcing[i]);
        }
    }
}
