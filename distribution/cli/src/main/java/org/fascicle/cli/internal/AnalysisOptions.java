package org.fascicle.cli.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** An analysis on the command line: of what, which, and what an experiment would say beside it. */
final class AnalysisOptions {

    @Parameters(paramLabel = "RESULT.h5", description = "A result; for an analysis of the connectome any file with one.")
    private Path file;

    @Option(names = "--type", paramLabel = "ID", required = true,
            description = "An analysis as in fascicle list analyses, or its initials: fc, fcd, psd.")
    private String type;

    @Option(names = "--of", paramLabel = "MONITOR", description = "What it is applied to: a monitor of the result, or connectome."
            + " Not needed where there is only one.")
    private Optional<String> of = Optional.empty();

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "A setting of the analysis, e.g. --set \"window=60 s\";"
            + " fascicle describe ID shows them. May be repeated.")
    private List<String> sets = new ArrayList<>();

    @Option(names = "--against", paramLabel = "FILE[:VARIABLE]",
            description = "An empirical matrix (.npy, .npz, .mat, .h5, .csv, …) to compare with.")
    private Optional<String> against = Optional.empty();

    @Option(names = "--variable", paramLabel = "NAME", description = "Which array of that file.")
    private Optional<String> variable = Optional.empty();

    @Option(names = "--member", paramLabel = "N", description = "Only this member of an ensemble, from 0.")
    private Optional<Integer> member = Optional.empty();

    Path file() {
        return file;
    }

    String type() {
        return type;
    }

    Optional<String> of() {
        return of;
    }

    List<String> sets() {
        return List.copyOf(sets);
    }

    Optional<Integer> member() {
        return member;
    }

    /** Name of the analysis in what is written and in messages: that of its type. */
    String name() {
        return type.replaceAll("[^A-Za-z0-9_]", "_").replaceFirst("^(?![A-Za-z_])", "_");
    }

    /** What an experiment would say below the name, as YAML; JSON texts are YAML texts. */
    String yaml(String subject) throws WrongInput {
        var lines = new ArrayList<>(List.of("of: " + Json.string(subject), "type: " + Json.string(type)));
        if (against.isEmpty() && variable.isPresent()) {
            throw new WrongInput("--variable " + variable.get() + ": of which file? say --against FILE");
        }
        against.ifPresent(file -> lines.add("against: " + array(file)));
        return String.join("\n", lines) + "\n";
    }

    /** A colon belongs to the name of the file if there is a file of that name. */
    private String array(String text) {
        int colon = text.lastIndexOf(':');
        boolean split = variable.isEmpty() && colon > 1 && !Files.exists(Path.of(text));
        Optional<String> name = split ? Optional.of(text.substring(colon + 1)) : variable;
        return "{file: " + Json.string(split ? text.substring(0, colon) : text)
                + name.map(chosen -> ", variable: " + Json.string(chosen)).orElse("") + "}";
    }
}
