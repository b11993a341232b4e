/* The connectome of the jobs, the same as org.fascicle.benchmarks.jobs.Connections makes: points in a ball, links that fade with
 * distance (mm), rows that add up to 1, delays of 1 to `longest` steps by distance. Compressed by target, sources ascending. */
#ifndef NETWORK_H
#define NETWORK_H

typedef struct {
    int regions;
    int *start;  /* links into target i: start[i] to start[i + 1] - 1 */
    int *source;
    int *delay; /* steps */
    double *weight;
} network;

/* A link between two regions exists with probability `density`. Ends the program when there is no memory. */
network network_of(int regions, double density, int longest);

/* Zeroed memory at a multiple of 64 bytes. */
void *columns(long count, long size);

#endif
