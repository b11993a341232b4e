#include "network.h"
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const double RADIUS = 80, FADING = 40; /* mm */

void *columns(long count, long size) {
    long bytes = (count * size + 127) / 64 * 64;
    void *memory = aligned_alloc(64, bytes);
    if (memory == NULL) {
        fprintf(stderr, "no memory for %ld bytes\n", bytes);
        exit(1);
    }
    return memset(memory, 0, bytes);
}

/* SplitMix64 (Steele, Lea, Flood 2014): the next number in [0, 1). */
static double uniform(uint64_t *state) {
    uint64_t z = *state += 0x9e3779b97f4a7c15;
    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9;
    z = (z ^ z >> 27) * 0x94d049bb133111eb;
    return (double) ((z ^ z >> 31) >> 11) * 0x1p-53;
}

static void ball(int n, double (*place)[3]) {
    uint64_t state = 1;
    for (int i = 0; i < n;) {
        double square = 0;
        for (int a = 0; a < 3; a++) {
            place[i][a] = RADIUS * (2 * uniform(&state) - 1);
            square += place[i][a] * place[i][a];
        }
        i += square <= RADIUS * RADIUS;
    }
}

static double distance(const double *a, const double *b) {
    double x = a[0] - b[0], y = a[1] - b[1], z = a[2] - b[2];
    return sqrt(x * x + y * y + z * z);
}

network network_of(int n, double density, int longest) {
    long room = (long) ((double) n * n * density * 1.1) + 64L * n;
    network net = {n, columns(n + 1, sizeof(int)), columns(room, sizeof(int)), columns(room, sizeof(int)),
                   columns(room, sizeof(double))};
    double(*place)[3] = columns(n, sizeof *place);
    ball(n, place);
    uint64_t state = 2;
    int k = 0;
    for (int i = 0; i < n; i++) {
        double sum = 0;
        for (int j = 0; j < n; j++) {
            int exists = uniform(&state) < density && i != j;
            if (!exists || k == room) {
                continue;
            }
            double d = distance(place[i], place[j]);
            net.source[k] = j;
            net.delay[k] = 1 + (int) (longest * d / (2 * RADIUS));
            net.delay[k] = net.delay[k] > longest ? longest : net.delay[k];
            net.weight[k] = exp(-d / FADING);
            sum += net.weight[k++];
        }
        net.start[i + 1] = k;
        for (int e = net.start[i]; e < k; e++) {
            net.weight[e] /= sum;
        }
    }
    free(place);
    return net;
}
