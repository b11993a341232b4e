#include "links.h"
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#define INLINE static inline __attribute__((always_inline))

static class class_of(const network *net, int tiles, int block, int shortest, int beyond) {
    int n = net->regions;
    long links = net->start[n];
    class c = {block, tiles, columns((long) tiles * n + 1, sizeof(long)), columns(links, sizeof(int)),
               columns(links, sizeof(int)), columns(links, sizeof(double))};
    int *next = columns(n, sizeof(int));
    memcpy(next, net->start, n * sizeof(int));
    long k = 0;
    for (int tile = 0; tile < tiles; tile++) {
        int end = (int) ((long) n * (tile + 1) / tiles);
        for (int i = 0; i < n; i++) {
            for (; next[i] < net->start[i + 1] && net->source[next[i]] < end; next[i]++) {
                int d = net->delay[next[i]];
                if (d >= shortest && d < beyond) {
                    c.source[k] = net->source[next[i]];
                    c.delay[k] = d;
                    c.weight[k++] = net->weight[next[i]];
                }
            }
            c.start[(long) tile * n + i + 1] = k;
        }
    }
    free(next);
    return c;
}

sums sums_of(const network *net, int tiles, double past) {
    int n = net->regions, width = (n + 7) / 8 * 8, longest = 0, ring = 2 * WINDOW;
    for (int k = 0; k < net->start[n]; k++) {
        longest = net->delay[k] > longest ? net->delay[k] : longest;
    }
    while (ring < longest + WINDOW) {
        ring *= 2;
    }
    int row = ring + WINDOW + 8; /* not a power of two: rows would share cache sets */
    sums s = {n, width, ring, row,
              class_of(net, tiles, 32, 32, INT_MAX), class_of(net, 1, 16, 16, 32), class_of(net, 1, 8, 8, 16),
              class_of(net, 1, 1, 0, 8),
              columns((long) n * row, sizeof(double)), columns((long) RECENT * width, sizeof(double)),
              columns((long) n * WINDOW, sizeof(double)), columns((long) WINDOW * width, sizeof(double))};
    for (long k = 0; k < (long) n * row; k++) {
        s.past[k] = past;
    }
    for (long k = 0; k < (long) RECENT * width; k++) {
        s.recent[k] = past;
    }
    return s;
}

static void class_free(class *c) {
    free(c->start), free(c->source), free(c->delay), free(c->weight);
}

void sums_free(sums *s) {
    class_free(&s->far), class_free(&s->middle), class_free(&s->near), class_free(&s->short_);
    free(s->past), free(s->recent), free(s->ahead), free(s->input);
}

/* Four steps; at any address. */
typedef double four __attribute__((vector_size(32), aligned(8)));

/* Adds links [from, to) of one target to `block` steps, which stay in registers. */
INLINE void pull(const sums *s, const class *c, long from, long to, long step, double *sum, int block) {
    four a[8];
    const int parts = block / 4, mask = s->ring - 1;
#pragma GCC unroll 8
    for (int p = 0; p < parts; p++) {
        a[p] = ((const four *) sum)[p];
    }
    for (long e = from; e < to; e++) {
        const double *past = s->past + (long) c->source[e] * s->row + ((step - c->delay[e]) & mask);
        double w = c->weight[e];
#pragma GCC unroll 8
        for (int p = 0; p < parts; p++) {
            a[p] += w * ((const four *) past)[p];
        }
    }
#pragma GCC unroll 8
    for (int p = 0; p < parts; p++) {
        ((four *) sum)[p] = a[p];
    }
}

static void far(sums *s, long step) {
    int n = s->regions;
    memset(s->ahead, 0, (size_t) n * WINDOW * sizeof(double));
    for (int tile = 0; tile < s->far.tiles; tile++) {
        const long *start = s->far.start + (long) tile * n;
        for (int i = 0; i < n; i++) {
            pull(s, &s->far, start[i], start[i + 1], step, s->ahead + (long) i * WINDOW, 32);
        }
    }
    for (int from = 0; from < n; from += 8) {
        int to = from + 8 < n ? from + 8 : n;
        for (int b = 0; b < WINDOW; b++) {
            for (int i = from; i < to; i++) {
                s->input[b * (long) s->width + i] = s->ahead[(long) i * WINDOW + b];
            }
        }
    }
}

INLINE void closer(sums *s, const class *c, long step, int block) {
    double *input = s->input + step % WINDOW * s->width;
    for (int i = 0; i < s->regions; i++) {
        if (c->start[i] < c->start[i + 1]) {
            double sum[32] = {0};
            pull(s, c, c->start[i], c->start[i + 1], step, sum, block);
            for (int b = 0; b < block; b++) {
                input[(long) b * s->width + i] += sum[b];
            }
        }
    }
}

static void shortest(sums *s, long step, double *input) {
    const class *c = &s->short_;
    for (int i = 0; i < s->regions; i++) {
        for (long e = c->start[i]; e < c->start[i + 1]; e++) {
            input[i] += c->weight[e] * s->recent[(step - c->delay[e]) % RECENT * s->width + c->source[e]];
        }
    }
}

const double *sums_at(sums *s, long step) {
    double *input = s->input + step % WINDOW * s->width;
    if (step % 32 == 0) {
        far(s, step);
    }
    if (step % 16 == 0) {
        closer(s, &s->middle, step, 16);
    }
    if (step % 8 == 0) {
        closer(s, &s->near, step, 8);
    }
    shortest(s, step + RECENT, input); /* step + RECENT: no remainder of a negative number */
    return input;
}

/* Eight steps of every source go into the past at once: one cache line each. */
static void remember(sums *s, long first) {
    int at = (int) (first & (s->ring - 1));
    for (int j = 0; j < s->regions; j++) {
        double *past = s->past + (long) j * s->row + at;
        for (int b = 0; b < RECENT; b++) {
            past[b] = s->recent[(long) b * s->width + j];
        }
        if (at < WINDOW) {
            memcpy(past + s->ring, past, RECENT * sizeof(double));
        }
    }
}

void sums_take(sums *s, long step, const double *values) {
    memcpy(s->recent + step % RECENT * s->width, values, s->regions * sizeof(double));
    if (step % RECENT == RECENT - 1) {
        remember(s, step - RECENT + 1);
    }
}
