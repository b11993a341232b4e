/* Elementary functions for loops that gcc turns into vector instructions: no branches, no tables. Relative error about 1e-15 for
 * ordinary arguments; NaN, infinities and 0 are the caller's business. */
#ifndef ELEMENTARY_H
#define ELEMENTARY_H

#include <math.h>
#include <stdint.h>

static inline uint64_t bits(double x) {
    union { double x; uint64_t bits; } u = {.x = x};
    return u.bits;
}

static inline double number(uint64_t b) {
    union { uint64_t bits; double x; } u = {.bits = b};
    return u.x;
}

/* e^x for |x| < 700: x = k ln 2 + r, Taylor's series in r (12 terms, pairwise), k added to the exponent. */
static inline double exponential(double x) {
    double k = rint(x * 1.4426950408889634);
    double r = x - k * 0.6931471805599453;
    double r2 = r * r, r4 = r2 * r2;
    double a = (1 + r) + r2 * (1. / 2 + r * (1. / 6));
    double b = (1. / 24 + r * (1. / 120)) + r2 * (1. / 720 + r * (1. / 5040));
    double c = (1. / 40320 + r * (1. / 362880)) + r2 * (1. / 3628800 + r * (1. / 39916800));
    return number(bits(a + r4 * (b + r4 * c)) + (bits(k + 0x1.8p52) << 52));
}

/* log x for positive normal x: x = 2^k m with m around 1, log m = 2 artanh((m - 1)/(m + 1)). */
static inline double logarithm(double x) {
    uint64_t shifted = bits(x) + (0x3ff0000000000000 - 0x3fe6a09e667f3bcd); /* m from the root of 1/2 on */
    double k = number(shifted >> 52 | 0x4330000000000000) - (0x1p52 + 1023);
    double m = number(bits(x) - (shifted & 0xfff0000000000000) + 0x3ff0000000000000);
    double s = (m - 1) / (m + 1);
    double z = s * s, z2 = z * z, z4 = z2 * z2;
    double a = (2. / 3 + z * (2. / 5)) + z2 * (2. / 7 + z * (2. / 9));
    double b = (2. / 11 + z * (2. / 13)) + z2 * (2. / 15 + z * (2. / 17));
    return k * 0.6931471805599453 + (2 * s + s * z * (a + z4 * b));
}

/* The sine and the cosine of 2 pi u for |u| <= 1/2, through those of pi u. */
static inline void circle(double u, double *sine, double *cosine) {
    double h = 3.141592653589793 * u, z = h * h;
    double s = h * (1 + z * (-1. / 6 + z * (1. / 120 + z * (-1. / 5040 + z * (1. / 362880 + z * (-1. / 39916800
            + z * (1. / 6227020800 - z * (1. / 1307674368000))))))));
    double c = 1 + z * (-1. / 2 + z * (1. / 24 + z * (-1. / 720 + z * (1. / 40320 + z * (-1. / 3628800
            + z * (1. / 479001600 + z * (-1. / 87178291200 + z * (1. / 20922789888000))))))));
    *sine = 2 * s * c;
    *cosine = 1 - 2 * s * s;
}

#endif
