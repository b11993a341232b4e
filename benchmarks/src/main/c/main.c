/* The limit: what hand-written C takes for the jobs of the benchmark, on one thread.
 *
 *     limit brain | rare | delayed          a resting brain: BOLD every step, every 10 ms; with delays
 *     limit mixed                           two kinds of nodes
 *     limit sum REGIONS DENSITY             delayed sums alone, between nodes that take over what they receive
 *
 * Says "ready"; then, for each line "MS" of its input, works for about that many milliseconds and says the ns per step. */
#include "brain.h"
#include "links.h"
#include "mixed.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { LONGEST = 200, CHUNK = 320 };

static double now(void) { /* ns */
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return 1e9 * t.tv_sec + t.tv_nsec;
}

typedef struct {
    brain *brain;
    mixed *mixed;
    sums sums; /* where there is neither */
    long step;
} job;

static void run(job *j, long steps) {
    if (j->brain != NULL) {
        brain_run(j->brain, steps);
        return;
    }
    if (j->mixed != NULL) {
        mixed_run(j->mixed, steps);
        return;
    }
    for (long end = j->step + steps; j->step < end; j->step++) {
        sums_take(&j->sums, j->step, sums_at(&j->sums, j->step));
    }
}

/* Sources are worked in ranges of the size that is fastest here. */
static sums fastest(const network *net) {
    const int sizes[] = {net->regions, 250, 100, 40, 20};
    sums best = {0};
    double least = 0;
    for (int k = 0; k < 5; k++) {
        job tried = {.sums = sums_of(net, (net->regions + sizes[k] - 1) / sizes[k], 0.1)};
        run(&tried, 64);
        double start = now();
        run(&tried, 192);
        double taken = now() - start;
        if (k == 0 || taken < least) {
            sums_free(&best);
            best = tried.sums, least = taken;
        } else {
            sums_free(&tried.sums);
        }
    }
    return best;
}

static job job_of(int count, char **words) {
    const char *name = count > 1 ? words[1] : "";
    if (strcmp(name, "brain") == 0 || strcmp(name, "rare") == 0 || strcmp(name, "delayed") == 0) {
        return (job) {.brain = brain_of(*name == 'd', *name == 'r' ? 10 : 1)};
    }
    if (strcmp(name, "mixed") == 0) {
        return (job) {.mixed = mixed_of()};
    }
    if (strcmp(name, "sum") == 0 && count == 4) {
        network net = network_of(atoi(words[2]), atof(words[3]), LONGEST);
        return (job) {.sums = fastest(&net)};
    }
    fprintf(stderr, "limit brain | rare | delayed | mixed | sum REGIONS DENSITY\n");
    exit(2);
}

int main(int count, char **words) {
    job j = job_of(count, words);
    double ms, check = 0;
    printf("ready\n");
    fflush(stdout);
    while (scanf("%lf", &ms) == 1) {
        double start = now(), taken;
        long steps = 0;
        do {
            run(&j, CHUNK);
            steps += CHUNK;
            taken = now() - start;
        } while (taken < ms * 1e6);
        check += j.brain != NULL ? brain_sum(j.brain) : j.mixed != NULL ? mixed_sum(j.mixed) : j.sums.input[0];
        printf("%.1f\n", taken / steps);
        fflush(stdout);
    }
    fprintf(stderr, "%g\n", check); /* nothing that leads here can be left out by the compiler */
    return 0;
}
