package org.fascicle.distribution.promises;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fascicle.api.run.Frame;
import org.fascicle.api.run.HistoryFormat;
import org.fascicle.api.run.Outcome;
import org.fascicle.api.run.Plan;
import org.fascicle.api.run.Run;
import org.fascicle.api.run.RunOptions;
import org.fascicle.distribution.trial.Trial;
import org.fascicle.engine.internal.loop.LoopRun;

/**
 * A process that runs an experiment and appends the raw doubles of each recording to a file {@code monitor-variable.bin}.
 * Arguments are {@code key=value}: file, out, threads, block and history (block and format of the history), chunk (steps at
 * once), until (step), save and resume (checkpoints). Says on the last line how many lane-steps each worker has computed.
 */
public final class BitsProgram {

    private final Map<String, String> asked;
    private final Plan plan;
    private final Map<Integer, DataOutputStream> files = new TreeMap<>();

    private BitsProgram(Map<String, String> asked) {
        this.asked = asked;
        this.plan = Trial.of(Path.of(asked.get("file"))).plan(new RunOptions(number("threads", 1), number("block", 32),
                HistoryFormat.of(asked.getOrDefault("history", "float64")).orElseThrow()));
    }

    /** Runs. */
    public static void main(String[] arguments) throws IOException {
        var asked = new HashMap<String, String>();
        for (String argument : arguments) {
            asked.put(argument.replaceFirst("=.*", ""), argument.replaceFirst("[^=]*=", ""));
        }
        new BitsProgram(asked).run();
    }

    private int number(String key, int otherwise) {
        return Integer.parseInt(asked.getOrDefault(key, Integer.toString(otherwise)));
    }

    private void run() throws IOException {
        try (Run run = begin()) {
            long until = number("until", Network.STEPS);
            var advance = run.advance(Math.min(number("chunk", Network.STEPS), until));
            advance.frames().forEach(this::write);
            while (advance.outcome() instanceof Outcome.Running && advance.step() < until) {
                advance = run.advance(Math.min(number("chunk", Network.STEPS), until - advance.step()));
                advance.frames().forEach(this::write);
            }
            for (DataOutputStream file : files.values()) {
                file.close();
            }
            if (asked.containsKey("save")) {
                save(run);
            }
            System.out.println(Arrays.stream(((LoopRun) run).lanesComputed()).mapToObj(Long::toString)
                    .collect(Collectors.joining(" ")));
        }
    }

    private Run begin() throws IOException {
        if (!asked.containsKey("resume")) {
            return plan.start();
        }
        try (var checkpoint = new BufferedInputStream(Files.newInputStream(Path.of(asked.get("resume"))))) {
            return plan.resume(checkpoint);
        }
    }

    private void save(Run run) throws IOException {
        try (var checkpoint = new BufferedOutputStream(Files.newOutputStream(Path.of(asked.get("save"))))) {
            run.checkpoint(checkpoint);
        }
    }

    private void write(Frame frame) {
        try {
            DataOutputStream file = files.computeIfAbsent(frame.recording(), this::open);
            for (double value : frame.values()) {
                file.writeLong(Double.doubleToRawLongBits(value));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DataOutputStream open(int recording) {
        var outline = plan.outlines().get(recording);
        Path file = Path.of(asked.get("out")).resolve(outline.monitor() + "-" + outline.variable() + ".bin");
        try {
            return new DataOutputStream(new BufferedOutputStream(
                    Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
