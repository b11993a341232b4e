package org.fascicle.engine.internal.loop;

/**
 * p = x + h (f(x) + η); x + h/2 (f(x) + η + f(p) + η): order 2. The noise is the same in both stages, so multiplicative noise is
 * read in the sense of Stratonovich.
 */
final class Heun implements Scheme {

    @Override
    public int stages() {
        return 1;
    }

    @Override
    public void step(Lanes lanes, double t, double h) {
        double[][] columns = lanes.columns();
        double[][] stage = lanes.stage(0);
        lanes.evaluateForced(columns, t);
        for (int s = 0; s < lanes.flow().states(); s++) {
            Euler.advance(columns[s], h, lanes.derivative(columns, s), stage[s]);
        }
        Bounds.clamp(lanes, stage);
        lanes.evaluateForced(stage, t + h);
        for (int s = 0; s < lanes.flow().states(); s++) {
            correct(columns[s], h / 2, lanes.derivative(columns, s), lanes.derivative(stage, s));
        }
        Bounds.apply(lanes);
    }

    private static void correct(double[] x, double half, double[] first, double[] second) {
        for (int i = 0; i < x.length; i++) {
            x[i] += half * (first[i] + second[i]);
        }
    }
}
