/* Undelayed sums: a matrix times a column. */
#ifndef DENSE_H
#define DENSE_H

#include <string.h>

enum { LANES = 96 };

typedef double column[LANES] __attribute__((aligned(64)));

/* out[i] = sum of weight[j][i] x[j]. Half of the targets at a time: their sums stay in registers. */
static inline void dense(int sources, const column *weight, const double *restrict x, double *restrict out) {
    for (int half = 0; half < LANES; half += LANES / 2) {
        double sum[LANES / 2] = {0};
        for (int j = 0; j < sources; j++) {
            for (int i = 0; i < LANES / 2; i++) {
                sum[i] += weight[j][half + i] * x[j];
            }
        }
        memcpy(out + half, sum, sizeof sum);
    }
}

#endif
