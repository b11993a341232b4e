package org.fascicle.benchmarks.jobs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One side of a comparison: a process that waits until it is told to work. Closing it ends the process. */
final class Side implements AutoCloseable {

    private final List<String> command;
    private final Process process;
    private final BufferedReader answers;
    private final List<Double> rounds = new ArrayList<>();

    private Side(List<String> command) throws IOException {
        this.command = command;
        process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
    }

    /** Starts and prepares: makes the network, assembles it, warms up. */
    static Side start(List<String> command, int warmUpMs) throws IOException {
        var side = new Side(command);
        try {
            side.expect("ready");
            side.ask(warmUpMs);
            return side;
        } catch (IOException e) {
            side.close();
            throw e;
        }
    }

    private void expect(String word) throws IOException {
        if (!word.equals(answers.readLine())) {
            throw new IOException("the process has ended; run it to see why: " + String.join(" ", command));
        }
    }

    /** Works for about that long, and remembers the result. */
    void round(int milliseconds) throws IOException {
        rounds.add(ask(milliseconds));
    }

    private double ask(int milliseconds) throws IOException {
        process.getOutputStream().write((milliseconds + "\n").getBytes(StandardCharsets.US_ASCII));
        process.getOutputStream().flush();
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("the process has ended; run it to see why: " + String.join(" ", command));
        }
        return Double.parseDouble(answer);
    }

    /** Median ns per step of the rounds so far. */
    double median() {
        double[] sorted = rounds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
