#include "mixed.h"
#include "dense.h"
#include "elementary.h"
#include "network.h"

enum { HOPF = 12, FIRST = 16, COWAN = 80, REGIONS = HOPF + COWAN }; /* lanes 0 to 11 and 16 to 95 */

struct mixed {
    column x, y, excitation, inhibition, input, pull; /* pull: the weights from Hopf's nodes added up */
    double source[REGIONS];
    column weight[REGIONS];
};

static int lane(int region) {
    return region < HOPF ? region : region - HOPF + FIRST;
}

mixed *mixed_of(void) {
    network net = network_of(REGIONS, 1, 1);
    mixed *m = columns(1, sizeof *m);
    for (int i = 0; i < REGIONS; i++) {
        for (int e = net.start[i]; e < net.start[i + 1]; e++) {
            m->weight[net.source[e]][lane(i)] = net.weight[e];
            m->pull[lane(i)] += net.source[e] < HOPF ? net.weight[e] : 0;
        }
    }
    for (int i = 0; i < LANES; i++) {
        m->x[i] = m->excitation[i] = 0.1, m->inhibition[i] = 0.05;
    }
    return m;
}

static void hopf(mixed *m) {
    for (int i = 0; i < FIRST; i++) {
        double x = m->x[i], y = m->y[i], growth = 0.25 - (x * x + y * y);
        const double omega = 2 * 3.141592653589793 * 0.01; /* 10 Hz */
        m->x[i] = x + 0.1 * (growth * x - omega * y + m->input[i] - m->pull[i] * x);
        m->y[i] = y + 0.1 * (growth * y + omega * x);
    }
}

/* The logistic response, less its value at 0. */
static inline double response(double x, double slope, double midpoint, double at0) {
    return 1 / (1 + exponential(-slope * (x - midpoint))) - at0;
}

static void cowan(mixed *m) {
    const double e0 = 1 / (1 + exp(1.2 * 2.8)), i0 = 1 / (1 + exp(4.));
    for (int i = FIRST; i < LANES; i++) {
        double e = m->excitation[i], h = m->inhibition[i];
        double to_e = response(12 * e - 4 * h + m->input[i], 1.2, 2.8, e0);
        double to_h = response(13 * e - 11 * h, 1, 4, i0);
        m->excitation[i] = e + 0.1 * (-e + (1 - e) * to_e) / 10;
        m->inhibition[i] = h + 0.1 * (-h + (1 - h) * to_h) / 10;
    }
}

void mixed_run(mixed *m, long steps) {
    for (long s = 0; s < steps; s++) {
        memcpy(m->source, m->x, HOPF * sizeof(double));
        memcpy(m->source + HOPF, m->excitation + FIRST, COWAN * sizeof(double));
        dense(REGIONS, m->weight, m->source, m->input);
        hopf(m);
        cowan(m);
    }
}

double mixed_sum(const mixed *m) {
    double sum = 0;
    for (int i = 0; i < LANES; i++) {
        sum += m->x[i] + m->excitation[i];
    }
    return sum;
}
