package org.fascicle.benchmarks.jobs;

/** Delayed sums the usual way, between nodes that take over what they receive. */
final class PlainSums implements Work {

    private final Past past;

    PlainSums(Connections links) {
        past = new Past(links, 0.1);
    }

    @Override
    public void steps(int count) {
        for (int s = 0; s < count; s++) {
            past.take(past.sums());
            past.tick();
        }
    }
}
