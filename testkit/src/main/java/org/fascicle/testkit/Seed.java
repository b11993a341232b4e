package org.fascicle.testkit;

import java.util.Random;

/**
 * What a contract draws its random numbers from: a new one each time, or {@code -Dfascicle.seed=…} to repeat a failure.
 *
 * @param value the seed, printed with every failure
 */
record Seed(long value) {

    static Seed next() {
        return new Seed(Long.getLong("fascicle.seed", new Random().nextInt()));
    }

    Random random() {
        return new Random(value);
    }

    @Override
    public String toString() {
        return "seed " + value + " (repeat with -Dfascicle.seed=" + value + ")";
    }
}
