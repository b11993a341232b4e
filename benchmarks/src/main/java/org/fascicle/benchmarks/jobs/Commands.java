package org.fascicle.benchmarks.jobs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the sides of a comparison are started.
 *
 * @param java the Java that this runs on
 * @param limit the C program, where there is one
 */
record Commands(Path java, Optional<Path> limit) {

    /** This Java, and the C program that the system property {@code limit} names. */
    static Commands here() {
        return new Commands(Path.of(System.getProperty("java.home"), "bin", "java"),
                Optional.ofNullable(System.getProperty("limit")).map(Path::of).filter(Files::isExecutable));
    }

    /** The C program; empty if there is none. */
    Optional<List<String>> limit(Job job) {
        return limit.filter(program -> !job.alone()).map(program -> words(List.of(program.toString()), job));
    }

    /** Plain loops; empty for a job that only the engine does. */
    Optional<List<String>> plain(Job job) {
        return job.alone() ? Optional.empty() : Optional.of(worker("plain", job));
    }

    /** The engine; 0 threads: as many as help. */
    List<String> engine(Job job, int threads) {
        return worker(Integer.toString(threads), job);
    }

    /** With the flags of the start script. */
    private List<String> worker(String how, Job job) {
        return words(List.of(java.toString(), "-XX:+UseSerialGC", "--add-modules", "jdk.incubator.vector", "-cp",
                System.getProperty("java.class.path"), Worker.class.getName(), how), job);
    }

    private static List<String> words(List<String> command, Job job) {
        var words = new ArrayList<>(command);
        words.addAll(job.arguments());
        return words;
    }
}
