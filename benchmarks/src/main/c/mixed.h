/* Two kinds of nodes: 12 in Hopf's normal form, 80 of Wilson and Cowan, all connected; diffusive among the former, linear
 * otherwise. Euler, 0.1 ms. */
#ifndef MIXED_H
#define MIXED_H

typedef struct mixed mixed;

mixed *mixed_of(void);

/* Goes on by so many steps. */
void mixed_run(mixed *m, long steps);

/* Something that depends on everything computed. */
double mixed_sum(const mixed *m);

#endif
