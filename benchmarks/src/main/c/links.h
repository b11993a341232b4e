/* Delayed sums by blocks of time. A link of delay d adds to d future steps at once, from the source's past, which lies
 * contiguous in time. Links from 32 steps on are worked 32 steps at a time, then 16, then 8; shorter ones step by step. */
#ifndef LINKS_H
#define LINKS_H

#include "network.h"

enum { WINDOW = 32, RECENT = 8 };

typedef struct {
    int block;  /* steps worked at a time */
    int tiles;  /* sources are cut into so many ranges, whose past stays in the cache */
    long *start; /* links of tile k into target i: start[k * regions + i] on */
    int *source;
    int *delay;
    double *weight;
} class;

typedef struct {
    int regions, width;    /* width: regions rounded up to whole vectors */
    int ring, row;         /* steps kept, and the distance of two sources in `past` */
    class far, middle, near, short_;
    double *past;          /* [source][row]; the first WINDOW entries are mirrored behind the ring */
    double *recent;        /* [step % RECENT][width] */
    double *ahead;         /* [target][WINDOW] */
    double *input;         /* [step % WINDOW][width] */
} sums;

sums sums_of(const network *net, int tiles, double past);

/* Gives its memory back. */
void sums_free(sums *s);

/* The sums at a step; steps must be asked for one after the other from 0. */
const double *sums_at(sums *s, long step);

/* Takes the values of that step; to be called before the next step. */
void sums_take(sums *s, long step, const double *values);

#endif
