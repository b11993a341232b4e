package org.fascicle.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fascicle.api.AtlasLoader;
import org.fascicle.api.data.Source;
import org.fascicle.engine.Fascicle;
import org.fascicle.engine.Kind;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A connectome on the command line: a file, and what an experiment would say beside it. */
final class ConnectomeOptions {

    @Parameters(paramLabel = "FILE", description = "A connectome, or a matrix of weights (rows = targets).")
    private Path file;

    @Option(names = "--variable", paramLabel = "NAME", description = "Which array of the file holds the weights.")
    private Optional<String> variable = Optional.empty();

    @Option(names = "--lengths", paramLabel = "FILE", description = "Tract lengths in mm, or from-centres.")
    private Optional<String> lengths = Optional.empty();

    @Option(names = "--labels", paramLabel = "FILE", description = "Labels of the regions.")
    private Optional<String> labels = Optional.empty();

    @Option(names = "--centres", paramLabel = "FILE", description = "Positions of the regions, x y z in mm.")
    private Optional<String> centres = Optional.empty();

    @Option(names = "--atlas", paramLabel = "NAME", description = "The parcellation whose labels the regions must have.")
    private Optional<String> atlas = Optional.empty();

    @Option(names = "--reorder", description = "Put the regions into the order of the atlas.")
    private boolean reorder;

    @Option(names = "--prepare", paramLabel = "STEP", split = ",",
            description = "Steps of preparation, e.g. remove-self,threshold:0.1,row.")
    private List<String> prepare = new ArrayList<>();

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "Anything else that an experiment may say under connectome:,"
            + " e.g. --set orientation=source-target, --set lengths.variable=len. May be repeated.")
    private List<String> sets = new ArrayList<>();

    /** What an experiment would say under {@code connectome:}, as YAML; JSON texts are YAML texts. */
    String yaml(Fascicle fascicle) throws WrongInput {
        var lines = new ArrayList<String>();
        if (variable.isEmpty() && isLoadable(file, fascicle)) {
            lines.add("source: " + Json.string(file.toString()));
        } else {
            lines.add("weights: {file: " + Json.string(file.toString())
                    + variable.map(name -> ", variable: " + Json.string(name)).orElse("") + "}");
        }
        lengths.ifPresent(path -> lines.add("lengths: " + (path.equals("from-centres") ? path : file(path))));
        labels.ifPresent(path -> lines.add("labels: " + file(path)));
        centres.ifPresent(path -> lines.add("centres: " + file(path)));
        atlas.ifPresent(name -> lines.add("atlas: " + Json.string(name)));
        if (reorder) {
            lines.add("reorder: by-label");
        }
        if (!prepare.isEmpty()) {
            lines.add("prepare: [" + String.join(", ", prepare.stream().map(step -> step.replace(":", ": ")).toList()) + "]");
        }
        return String.join("\n", lines) + "\n";
    }

    List<String> sets() {
        return List.copyOf(sets);
    }

    private static String file(String path) {
        return "{file: " + Json.string(path) + "}";
    }

    /** Whether a loader of whole connectomes knows it; otherwise it is a matrix. */
    static boolean isLoadable(Path file, Fascicle fascicle) throws WrongInput {
        try {
            Source source = Source.of(file);
            return fascicle.plugins().stream().filter(plugin -> plugin.kind() == Kind.LOADER)
                    .anyMatch(plugin -> ((AtlasLoader) plugin.service()).reads(source));
        } catch (IOException e) {
            throw new WrongInput(file + ": cannot be read; does it exist?");
        }
    }
}
