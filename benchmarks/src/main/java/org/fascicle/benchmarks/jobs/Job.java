package org.fascicle.benchmarks.jobs;

import java.util.List;

/**
 * A row of the table.
 *
 * @param number as in the list of targets
 * @param title what is simulated
 * @param arguments of {@link Worker} and of the C program
 * @param alone whether only the engine does it
 */
record Job(String number, String title, List<String> arguments, boolean alone) {

    static final List<Job> ALL = List.of(
            job("1", "whole brain, BOLD every step", "brain"),
            job("1b", "the same, BOLD every 10 ms", "rare"),
            job("2", "job 1, a delay on every link", "delayed"),
            job("3", "12 Hopf + 80 Wilson-Cowan", "mixed"),
            new Job("4", "256 couplings of job 1, per member", List.of("sweep"), true),
            new Job("4b", "256 couplings of job 1b, per member", List.of("rare-sweep"), true),
            job("5", "delayed sums, 1000 regions, dense", "sum", "1000", "1"),
            job("5", "delayed sums, 1000 regions, 10 %", "sum", "1000", "0.1"),
            job("6", "delayed sums, 10 000 regions, 1 %", "sum", "10000", "0.01"),
            job("6", "delayed sums, 10 000 regions, 10 %", "sum", "10000", "0.1"));

    private static Job job(String number, String title, String... arguments) {
        return new Job(number, title, List.of(arguments), false);
    }
}
