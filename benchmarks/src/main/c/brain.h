/* A resting brain: 90 regions of the excitatory-inhibitory Wong-Wang model (Deco et al. 2014), diffusive coupling,
 * Ornstein-Uhlenbeck noise on both states, BOLD by the balloon model (Friston et al. 2003). Euler, 1 ms; the balloon by Heun. */
#ifndef BRAIN_H
#define BRAIN_H

typedef struct brain brain;

/* With a delay on every link or none; the balloon takes a step every so many ms, on the mean of them. */
brain *brain_of(int delayed, int balloon_every);

/* Goes on; steps is a multiple of 32. */
void brain_run(brain *b, long steps);

/* Something that depends on everything computed. */
double brain_sum(const brain *b);

#endif
