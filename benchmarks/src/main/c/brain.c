#include "brain.h"
#include "dense.h"
#include "links.h"
#include "normals.h"
#include <string.h>

enum { REGIONS = 90, LONGEST = 200 };

struct brain {
    column excitation, inhibition, noise_e, noise_i, in_strength, input;
    column signal, flow, volume, oxygen, mean; /* oxygen: deoxyhaemoglobin */
    double normal[2 * LANES] __attribute__((aligned(64)));
    column weight[REGIONS]; /* by source */
    int delayed, every;
    long step;
    sums sums;
};

brain *brain_of(int delayed, int every) {
    network net = network_of(REGIONS, 1, LONGEST);
    brain *b = columns(1, sizeof *b);
    b->delayed = delayed, b->every = every;
    for (int i = 0; i < REGIONS; i++) {
        for (int e = net.start[i]; e < net.start[i + 1]; e++) {
            b->weight[net.source[e]][i] = net.weight[e];
            b->in_strength[i] += net.weight[e];
        }
    }
    for (int i = 0; i < LANES; i++) {
        b->excitation[i] = b->inhibition[i] = 0.001;
        b->flow[i] = b->volume[i] = b->oxygen[i] = 1;
    }
    b->sums = sums_of(&net, 1, 0.001);
    return b;
}

/* Rate in kHz of a current in nA; a, b, d as published (Hz/nA, Hz, s). */
static inline double rate(double current, double a, double b, double d) {
    double u = a * current - b;
    return 0.001 * u / (1 - exponential(-d * u));
}

static inline double clamped(double x) {
    return x < 0 ? 0 : x > 1 ? 1 : x;
}

static void nodes(brain *restrict b) {
    const double keep = exp(-1. / 100), fresh = 1e-5 * sqrt(1 - exp(-2. / 100)); /* tau 100 ms, 0.01 Hz */
    for (int i = 0; i < LANES; i++) {
        double e = b->excitation[i], h = b->inhibition[i];
        double c = 0.2 * (b->input[i] - e * b->in_strength[i]);
        double rate_e = rate(1.4 * 0.15 * e - h + 0.382 + 0.15 * c, 310, 125, 0.16);
        double rate_i = rate(0.15 * e - h + 0.7 * 0.382, 615, 177, 0.087);
        b->noise_e[i] = b->noise_e[i] * keep + fresh * b->normal[i];
        b->noise_i[i] = b->noise_i[i] * keep + fresh * b->normal[LANES + i];
        b->excitation[i] = clamped(e - e / 100 + (1 - e) * 0.641 * rate_e + b->noise_e[i]);
        b->inhibition[i] = clamped(h - h / 10 + rate_i + b->noise_i[i]);
    }
}

typedef struct {
    double signal, flow, volume, oxygen;
} vessel;

/* Derivatives per second. */
static inline vessel pull_of(vessel y, double z) {
    double out = exponential(logarithm(y.volume) * (1 / 0.32));
    double extracted = (1 - exponential(-0.41551544396166579 / y.flow)) / 0.34; /* log(1 - 0.34) */
    return (vessel) {z - 0.65 * y.signal - 0.41 * (y.flow - 1), y.signal, (y.flow - out) / 0.98,
                     (y.flow * extracted - out * y.oxygen / y.volume) / 0.98};
}

static inline vessel moved(vessel y, double seconds, vessel k) {
    return (vessel) {y.signal + seconds * k.signal, y.flow + seconds * k.flow, y.volume + seconds * k.volume,
                     y.oxygen + seconds * k.oxygen};
}

static void balloon(brain *restrict b, const double *restrict z, double seconds) {
    for (int i = 0; i < LANES; i++) {
        vessel y = {b->signal[i], b->flow[i], b->volume[i], b->oxygen[i]};
        vessel k = pull_of(y, z[i]);
        vessel l = pull_of(moved(y, seconds, k), z[i]);
        y = moved(moved(y, seconds / 2, k), seconds / 2, l);
        b->signal[i] = y.signal, b->flow[i] = y.flow, b->volume[i] = y.volume, b->oxygen[i] = y.oxygen;
    }
}

static void seen(brain *b) {
    if (b->every == 1) {
        balloon(b, b->excitation, 0.001);
        return;
    }
    for (int i = 0; i < LANES; i++) {
        b->mean[i] += b->excitation[i] / b->every;
    }
    if (b->step % b->every == 0) {
        balloon(b, b->mean, 0.001 * b->every);
        memset(b->mean, 0, sizeof b->mean);
    }
}

void brain_run(brain *b, long steps) {
    for (long end = b->step + steps; b->step < end;) {
        if (b->delayed) {
            memcpy(b->input, sums_at(&b->sums, b->step), REGIONS * sizeof(double));
            sums_take(&b->sums, b->step, b->excitation);
        } else {
            dense(REGIONS, b->weight, b->excitation, b->input);
        }
        normals(b->normal, 2 * LANES, b->step++, 42);
        nodes(b);
        seen(b);
    }
}

double brain_sum(const brain *b) {
    double sum = 0;
    for (int i = 0; i < REGIONS; i++) {
        sum += b->excitation[i] + b->oxygen[i];
    }
    return sum;
}
