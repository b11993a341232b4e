/* Normals from a counter: Threefry-2x64 with 13 rounds (Salmon et al. 2011), then Box-Muller: four from 128 bits. */
#ifndef NORMALS_H
#define NORMALS_H

#include "elementary.h"

#define ROUND(a, b, turn) (a += b, b = (b << turn | b >> (64 - turn)) ^ a)

static inline void threefry(uint64_t *x, uint64_t *y, uint64_t key) {
    const uint64_t k0 = key, k1 = 0, k2 = 0x1bd11bdaa9fc1a22 ^ k0 ^ k1;
    uint64_t a = *x + k0, b = *y + k1;
    ROUND(a, b, 16), ROUND(a, b, 42), ROUND(a, b, 12), ROUND(a, b, 31), a += k1, b += k2 + 1;
    ROUND(a, b, 16), ROUND(a, b, 32), ROUND(a, b, 24), ROUND(a, b, 21), a += k2, b += k0 + 2;
    ROUND(a, b, 16), ROUND(a, b, 42), ROUND(a, b, 12), ROUND(a, b, 31), a += k0, b += k1 + 3;
    ROUND(a, b, 16);
    *x = a, *y = b;
}

/* In (0, 1), from 32 bits. */
static inline double fraction(uint64_t low32) {
    return (number(low32 | 0x4330000000000000) - 0x1p52 + 0.5) * 0x1p-32;
}

static inline void pair(uint64_t word, double *first, double *second) {
    double radius = sqrt(-2 * logarithm(fraction(word & 0xffffffff)));
    double sine, cosine;
    circle(fraction(word >> 32) - 0.5, &sine, &cosine);
    *first = radius * cosine, *second = radius * sine;
}

/* Fills out[0, n) for a step; n is a multiple of 4. */
static inline void normals(double *restrict out, int n, uint64_t step, uint64_t seed) {
    double *restrict p = out, *restrict q = out + n / 4, *restrict r = out + n / 2, *restrict s = out + 3 * n / 4;
    for (int i = 0; i < n / 4; i++) {
        uint64_t x = step, y = i;
        threefry(&x, &y, seed);
        pair(x, p + i, q + i);
        pair(y, r + i, s + i);
    }
}

#endif
