package org.fascicle.models;

import static org.fascicle.api.Range.above;

import org.fascicle.api.NodeDescription;

/** What the Wilson-Cowan variants say about a population that follows a logistic response, shifted to F(0) = 0. */
final class LogisticResponse {

    private LogisticResponse() {
    }

    /** Declares tau_q in ms, and a_q and b_q of F(x) = 1/(1 + e^(-a_q (x - b_q))) - 1/(1 + e^(a_q b_q)). */
    static void declare(NodeDescription.Builder model, String q, double tauMs, double slope, double midpoint, String which) {
        model.parameter("tau_" + q, tauMs, "ms", which + " time constant", above(0))
                .parameter("a_" + q, slope, "1", "slope of the " + which + " response", above(0))
                .parameter("b_" + q, midpoint, "1", "midpoint of the " + which + " response");
    }
}
