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
        lanes.evaluateForced(columns, t);
        for (int s = 0; s < lanes.flow().states(); s++) {
            advance(columns[s], h, lanes.derivative(columns, s), columns[s]);
        }
        Bounds.apply(lanes);
    }

    /** to = from + h derivative. */
    static void advance(double[] from, double h, double[] derivative, double[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] = from[i] + h * derivative[i];
        }
    }
}
