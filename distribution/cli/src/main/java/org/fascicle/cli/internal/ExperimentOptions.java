package org.fascicle.cli.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fascicle.api.run.HistoryFormat;
import org.fascicle.api.run.RunOptions;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code run} and {@code check} are told alike. */
final class ExperimentOptions {

    private static final int HISTORY_BLOCK = 32;

    @Parameters(paramLabel = "FILE", description = "An experiment file (YAML).")
    private Path file;

    @Option(names = "--set", paramLabel = "PATH=VALUE",
            description = "Set a value before the file is read, e.g. --set projections.long_range.strength=0.3. May be repeated.")
    private List<String> sets = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "N", description = "Short for --set seed=N.")
    private Optional<Long> seed = Optional.empty();

    @Option(names = "--threads", paramLabel = "N", description = "Worker threads; as many as help if not given."
            + " Results never depend on it.")
    private int threads;

    @Option(names = "--history", paramLabel = "FORMAT", description = "How what delayed links read is kept: float64, or float32"
            + " in half the memory, which rounds it and so changes results. Default: float64.")
    private String history = HistoryFormat.FLOAT64.id();

    Path file() {
        return file;
    }

    List<String> sets() {
        var all = new ArrayList<>(sets);
        seed.ifPresent(n -> all.add("seed=" + n));
        return all;
    }

    /**
     * How to run.
     *
     * @throws WrongInput if the number of threads makes no sense or there is no such format
     */
    RunOptions options() throws WrongInput {
        if (threads < 0) {
            throw new WrongInput("--threads " + threads + ": 1 or more is needed, or 0 for as many as help");
        }
        HistoryFormat format = HistoryFormat.of(history).orElseThrow(() -> new WrongInput("--history " + history + ": "
                + String.join(" or ", HistoryFormat.ids()) + " is needed"));
        return new RunOptions(threads, HISTORY_BLOCK, format);
    }
}
